using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Linting.Sdk;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The plug-in assembly and the stand-in for Microsoft's SDK against the genuine one.</summary>
internal static class SdkChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0616", "Members of the SDK the plug-ins use")
        {
            Meaning = $"Every member of {SdkComparison.Dll} that the plug-in assembly uses is in the genuine one, with the same signature: otherwise the plug-in fails when it gets there.",
            Remedy = "Use the member Microsoft has, and correct the stand-in.",
            Certainty = Certainty.Documented,
            Source = "Microsoft.CrmSdk.CoreAssemblies",
            Skip = subject => MissingSdk(subject) ?? (subject.Assembly.Facts is null ? "there is no plug-in assembly" : null),
            Find = subject => SdkComparison.MissingMembers(subject.Assembly.Content!, Genuine(subject))
                .Select(member => Fault.Of(subject.Assembly.File, $"it uses {member}, which Microsoft's assembly does not have")),
        },
        new("CQ0617", "Stand-in for the SDK")
        {
            Meaning = "The stand-in the plug-ins were compiled against has Microsoft's identity, says whose it is, and holds no type and no member the genuine assembly does not have; of interfaces and enumerations it holds all, and of every type the operators == and !=, without which references would be compared.",
            Remedy = "Correct the stand-in.",
            Certainty = Certainty.House,
            Source = "docs/decisions/0001-sdk-stand-in.md",
            Skip = subject => MissingSdk(subject) ?? (subject.StandIn is null ? "there is no stand-in here: this was built on Microsoft's packages" : null),
            Find = subject => SdkComparison.Differences(subject.StandIn!, Genuine(subject))
                .Select(difference => Fault.Of(Path.GetFileName(subject.StandIn!), difference)),
        },
    ];

    private static string Genuine(LintSubject subject) => Path.Combine(subject.Sdk!, SdkComparison.Dll);

    private static string? MissingSdk(LintSubject subject) => subject.Sdk switch
    {
        null => "no folder of Microsoft's SDK was given (--sdk)",
        _ when !File.Exists(Genuine(subject)) => $"{SdkComparison.Dll} is not in {subject.Sdk}",
        _ => null,
    };
}
