using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Linting;
using CrmQuality.Packer.Linting.Sdk;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>The comparisons with Microsoft's SDK, as the linter reports them; StandInTests has what they compare.</summary>
[TestClass]
public sealed class SdkLintTests
{
    private static string StandIn => Repository.OutputOf("Tools/CrmQuality.SdkStandIn", SdkComparison.Dll);

    [TestMethod]
    public void Lint_OfTheProductByMicrosoftsSdk_PassesBoth()
    {
        string sdk = Path.GetDirectoryName(Repository.GenuineSdk)!;

        LintReport report = SolutionLinter.Lint(new LintRequest(Repository.SolutionFolder) { PluginAssemblyPath = Repository.PluginAssembly, Sdk = sdk, StandIn = StandIn });

        Assert.IsTrue(Of(report.Results, "CQ0616").IsPassed, string.Join(Environment.NewLine, report.Findings));
        Assert.IsTrue(Of(report.Results, "CQ0617").IsPassed, string.Join(Environment.NewLine, report.Findings));
    }

    [TestMethod]
    public void Lint_OfAnAssemblyThatUsesWhatTheSdkLacks_NamesTheMember()
    {
        Sources sources = new();
        sources.Assemble(recipe => recipe with { UsedMember = "get_Colour" });

        Finding finding = Of(SolutionLinter.Run(sources.Unpacked() with { Sdk = Path.GetDirectoryName(StandIn) }), "CQ0616").Findings.Single();

        Assert.AreEqual("CrmQuality.Plugins.dll", finding.File);
        Assert.Contains("System.String Microsoft.Xrm.Sdk.Entity::get_Colour()", finding.Message);
    }

    [TestMethod]
    public void Lint_OfAStandInThatIsNone_NamesWhatIsWrong()
    {
        LintSubject subject = new Sources().Unpacked() with { Sdk = Path.GetDirectoryName(StandIn), StandIn = Repository.PluginAssembly };

        Finding[] findings = [.. Of(SolutionLinter.Run(subject), "CQ0617").Findings];

        Assert.IsTrue(findings.Any(finding => finding.Message.StartsWith("it is 'CrmQuality.Plugins, ", StringComparison.Ordinal)));
        Assert.IsTrue(findings.Any(finding => finding.Message.StartsWith("its title does not say", StringComparison.Ordinal)));
        Assert.IsTrue(findings.Any(finding => finding.Message.Contains("only in the stand-in", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Lint_WithoutSdk_SaysSkippedAndWhy()
    {
        CheckResult result = Of(SolutionLinter.Run(new Sources().Unpacked()), "CQ0616");

        Assert.IsFalse(result.IsPassed);
        Assert.Contains("--sdk", result.SkippedBecause!);
    }

    [TestMethod]
    public void Lint_WithAFolderWithoutSdk_SaysSkippedAndWhy() =>
        Assert.Contains("is not in", Of(SolutionLinter.Run(new Sources().Unpacked() with { Sdk = Repository.SolutionFolder }), "CQ0616").SkippedBecause!);

    [TestMethod]
    public void Lint_BuiltOnMicrosoftsPackages_SkipsTheStandIn()
    {
        // An assembly that does not call itself a stand-in is taken for Microsoft's.
        var request = new LintRequest(Repository.SolutionFolder) { PluginAssemblyPath = Repository.PluginAssembly, Sdk = Path.GetDirectoryName(StandIn), StandIn = Repository.PluginAssembly };

        Assert.Contains("there is no stand-in", Of(SolutionLinter.Lint(request).Results, "CQ0617").SkippedBecause!);
    }

    private static CheckResult Of(IReadOnlyList<CheckResult> results, string check) => results.Single(result => result.Check.Id == check);
}
