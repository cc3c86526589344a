using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.DryRuns;

/// <summary>Prints a dry run for a person.</summary>
internal static class DryRunPrinter
{
    private const int Shown = 10;

    /// <summary>Prints everything; sentences with names of files do not break.</summary>
    public static void Print(DryRunReport report, Terminal terminal)
    {
        var (totals, console) = (report.Totals, terminal.Console);
        terminal.Output.WriteLine($"Dry run of {report.Candidate}");
        terminal.Output.WriteLine((report.Live.Length > 0 ? $"Compared with {report.Live}. " : "Nothing is live. ") + "Nothing was published.");
        terminal.Output.WriteLine($"{ReportText.Counted(totals.Read, "open opportunity", "open opportunities")} of {report.Pipeline}");
        PrintVerdicts(totals, console);
        PrintOpen(totals, console);
        PrintChanges(totals, console);
    }

    private static void PrintVerdicts(DryRunTotals totals, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column("Verdict"));
        foreach (var title in (string[])["Live", "Weighted", "Candidate", "Weighted"])
        {
            table.AddColumn(ReportPrinter.Column(title).RightAligned());
        }

        foreach (var (verdict, line) in totals.Candidate.Verdicts.Select(pair => (pair.Key, pair.Value)))
        {
            var was = totals.Live?.Verdicts.GetValueOrDefault(verdict);
            table.AddTexts(verdict, Count(was?.Count), ReportText.Amount(was?.Weighted), ReportText.Count(line.Count), ReportText.Amount(line.Weighted));
        }

        table.AddTexts("in the forecast", "", ReportText.Amount(totals.Live?.Forecastable), "", ReportText.Amount(totals.Candidate.Forecastable));
        table.AddTexts("category capped", Count(totals.Live?.Capped), "", ReportText.Count(totals.Candidate.Capped), "");
        table.AddTexts("refused if created so", Count(totals.Live?.RefusedCreate), "", ReportText.Count(totals.Candidate.RefusedCreate), "");
        table.AddTexts("refused if won so", Count(totals.Live?.RefusedWin), "", ReportText.Count(totals.Candidate.RefusedWin), "");
        console.Write(table);
    }

    private static void PrintOpen(DryRunTotals totals, IAnsiConsole console)
    {
        if (totals.OpenByCriterion.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column("Not met or unknown by the candidate"));
        table.AddColumn(ReportPrinter.Column("Opportunities").RightAligned());
        foreach (var count in totals.OpenByCriterion.OrderByDescending(count => count.Value).ThenBy(count => count.Key, System.StringComparer.Ordinal))
        {
            table.AddTexts(count.Key, ReportText.Count(count.Value));
        }

        console.Write(table);
    }

    private static void PrintChanges(DryRunTotals totals, IAnsiConsole console)
    {
        var changes = totals.Changes;
        if (changes.Count == 0)
        {
            console.WriteLine("No verdict, cap or refusal would change.");
            return;
        }

        console.WriteLine($"{ReportText.Counted(changes.Count, "opportunity", "opportunities")} would change; the heaviest first");
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column("Weighted").RightAligned().NoWrap());
        table.AddColumns(ReportPrinter.Column("Opportunity, owner"), ReportPrinter.Column("Verdict"), ReportPrinter.Column("What is open"));
        foreach (var change in changes.Take(Shown))
        {
            table.AddTexts(
                ReportText.Amount(change.GetProperty("weighted").GetDecimal()),
                $"{Text(change, "name")}\n{Text(change, "owner")}",
                Verdicts(Text(change, "was"), Text(change, "becomes")),
                string.Join(", ", change.GetProperty("open").EnumerateArray().Select(code => code.GetString())));
        }

        console.Write(table);
        if (changes.Count > Shown)
        {
            console.WriteLine($"... and {ReportText.Count(changes.Count - Shown)} more (--json has all)");
        }
    }

    private static string Verdicts(string was, string becomes) => was == becomes ? becomes : $"{was}\nbecomes {becomes}";

    private static string Text(JsonElement change, string name) => change.GetProperty(name).GetString() ?? "";

    private static string Count(int? count) => count is { } known ? ReportText.Count(known) : ReportText.None;
}
