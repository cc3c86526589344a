using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmQuality.Packer.Linting;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>Writes docs/lint.md from what the checks say of themselves.</summary>
internal static class LintDocument
{
    /// <summary>The groups of ids.</summary>
    public static IReadOnlyDictionary<string, string> Groups { get; } = new Dictionary<string, string>
    {
        ["CQ01"] = "Files",
        ["CQ02"] = "Schemas and order",
        ["CQ03"] = "solution.xml",
        ["CQ04"] = "Root components",
        ["CQ05"] = "Ids",
        ["CQ06"] = "The plug-in assembly",
        ["CQ07"] = "Steps and images",
        ["CQ08"] = "Columns, choices and relationships",
        ["CQ09"] = "Tables",
        ["CQ10"] = "Forms",
        ["CQ11"] = "Views and charts",
        ["CQ12"] = "Roles",
        ["CQ13"] = "Web resources",
        ["CQ14"] = "Apps and site maps",
        ["CQ15"] = "Labels",
        ["CQ16"] = "Custom APIs and environment variables",
        ["CQ17"] = "Managed and unmanaged",
    };

    private const string Head = """
        # What the linter checks

        Generated from the checks in Tools/CrmQuality.Packer/Linting; `CONTRIBUTING.md` says how to renew it.

        ```
        crmquality lint [SOURCE|ZIP] [--plugin FILE] [--schemas DIR] [--sdk DIR] [--json]
        ```

        looks at an unpacked solution with its plug-in assembly, or at a zip; without either, at the solution that travels with the tool. A finding
        names the check, the file, the line, the element and what to do. `crmquality pack` runs the same checks and packs nothing they find fault with.

        | exit code | means |
        |---|---|
        | 0 | nothing was found; what was skipped is listed |
        | 1 | the tool failed; the fault is ours |
        | 2 | there is nothing to look at, or an argument cannot be used |
        | 4 | something was found |

        A check that cannot run says *skipped* and why, never *passed*: `--schemas` names a folder with Microsoft's customization schemas (9.0.0.2090), `--sdk`
        one with Microsoft's Microsoft.Xrm.Sdk.dll. Microsoft publishes no schema for solution.xml, custom APIs and environment variables.

        How sure a demand is: *documented* by Microsoft, as a page or a published schema; *seen* in real exports or in the reports of failed imports;
        *assumed*, when it is neither; *house*, when Dataverse would take it and it is this product that wants it so.
        """;

    public static string Text()
    {
        IReadOnlyList<CheckDescription> checks = SolutionLinter.Checks;
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append("\n\n");
        IEnumerable<string> counts = Enum.GetValues<Certainty>()
            .Select(certainty => string.Create(CultureInfo.InvariantCulture, $"{checks.Count(check => check.Certainty == certainty)} {Word(certainty)}"));
        text.Append(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)}: {checks.Count} checks.\n");
        foreach (IGrouping<string, CheckDescription> group in checks.GroupBy(check => check.Id[..4]))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Groups[group.Key]}\n\n| check | demands | what to do | how sure |\n|---|---|---|---|\n");
            foreach (CheckDescription check in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {check.Id} {Cell(check.Title)} | {Cell(check.Meaning)} | {Cell(check.Remedy)} | {Word(check.Certainty)}: {Cell(check.Source)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Word(Certainty certainty) => certainty.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
