using System.Linq;
using CrmQuality.Packer.Linting;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints what the linter says for a person: findings, what to do, what was skipped, and the sum in the last line.</summary>
internal static class LintPrinter
{
    /// <summary>A longer list says nothing.</summary>
    private const int MostIds = 12;

    /// <summary>Prints everything.</summary>
    public static void Print(LintReport report, IAnsiConsole console)
    {
        console.WriteLine($"Lint of {report.Subject}");
        PrintFindings(report, console);
        PrintSkipped(report, console);
        console.WriteLine();
        console.WriteLine(Summary(report));
    }

    /// <summary>The counts; what was skipped is never counted as passed.</summary>
    public static string Summary(LintReport report)
    {
        var found = report.Results.Count(result => result.Findings.Count > 0);
        return $"{ReportText.Counted(report.Findings.Count, "finding", "findings")}: of {ReportText.Count(report.Results.Count)} checks"
            + $" {ReportText.Count(report.Results.Count(result => result.IsPassed))} passed, {ReportText.Count(found)} found something,"
            + $" {ReportText.Count(report.Skipped.Count)} were skipped";
    }

    private static void PrintFindings(LintReport report, IAnsiConsole console)
    {
        if (report.Findings.Count == 0)
        {
            return;
        }

        ReportPrinter.Heading(console, "Findings");
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(ReportPrinter.Column("Check").NoWrap()).AddColumn(ReportPrinter.Column("Where")).AddColumn(ReportPrinter.Column("What is wrong"));
        foreach (var finding in report.Findings)
        {
            table.AddTexts(finding.Check, finding.Place, finding.Message);
        }

        console.Write(table);
        ReportPrinter.Heading(console, "What to do (docs/lint.md says why)");
        foreach (var result in report.Results.Where(result => result.Findings.Count > 0))
        {
            console.WriteLine($"{result.Check.Id} {result.Check.Title}: {result.Check.Remedy}");
        }
    }

    private static void PrintSkipped(LintReport report, IAnsiConsole console)
    {
        if (report.Skipped.Count == 0)
        {
            return;
        }

        ReportPrinter.Heading(console, "Skipped, so neither passed nor failed");
        foreach (var reason in report.Skipped.GroupBy(result => result.SkippedBecause))
        {
            string[] ids = [.. reason.Select(result => result.Check.Id)];
            console.WriteLine($"{(ids.Length > MostIds ? $"{ids.Length} checks" : string.Join(", ", ids))}: {reason.Key}");
        }
    }
}
