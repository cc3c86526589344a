using System.Linq;
using CrmQuality.Packer.Linting;

namespace CrmQuality.Tools.Tests.Linting;

/// <summary>A report with one check of each outcome.</summary>
internal static class SomeLint
{
    private static readonly CheckDescription Rank = Check("CQ0705", "Rank of a step", "Write a rank.");

    public static LintReport Create() => new("solution", [Found, Passed("CQ0101"), Passed("CQ0102"), Skipped("CQ0201"), Skipped("CQ0202")]);

    /// <summary>A report without findings.</summary>
    public static LintReport Clean() => new("solution", [Passed("CQ0101"), Skipped("CQ0201")]);

    /// <summary>A report with so many skipped checks that a list would say nothing.</summary>
    public static LintReport Unreadable() => new("solution", [.. Enumerable.Range(1, 40).Select(number => Skipped($"CQ01{number:00}"))]);

    private static CheckResult Found => new(
        Rank,
        [
            new("CQ0705", "SdkMessageProcessingSteps/a.xml", 12, "<Rank> of <SdkMessageProcessingStep Name=\"[a]\">", "it is '0', expected a number from 1.", "Write a rank."),
            new("CQ0705", "plugin.dll", null, "", "something else.", "Write a rank."),
        ],
        null);

    private static CheckResult Passed(string id) => new(Check(id, "Files", "Do."), [], null);

    private static CheckResult Skipped(string id) => new(Check(id, "Schema", "Do."), [], "no folder of Microsoft's schemas was given (--schemas)");

    private static CheckDescription Check(string id, string title, string remedy) => new(id, title, "It is so.", remedy, Certainty.House, "the house");
}
