using System.Linq;
using CrmQuality.Cli.Input.Csv;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints a report for a person.</summary>
internal static class ReportPrinter
{
    /// <summary>Prints everything, the answer to "can I trust the forecast?" near the top.</summary>
    public static void Print(DemoReport report, IAnsiConsole console)
    {
        PrintReplay(report.Replay, console);
        VerdictSection.Print(report.Verdicts, console);
        ForecastSection.Print(report.Forecast, report.Replay.Currency, console);
        RefusalSection.Print(report, console);
        ValidatedSection.Print(report, console);
        EntrySection.Print(report, console);
        PrintCost(report.Cost, console);
    }

    /// <summary>A blank line and a heading.</summary>
    internal static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Text(text, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    /// <summary>A column whose cells do not break inside a word.</summary>
    internal static TableColumn Column(string title) => new(new Text(title));

    /// <summary>A row of plain texts: nothing in them is markup.</summary>
    internal static void AddTexts(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static void PrintReplay(ReplaySummary replay, IAnsiConsole console)
    {
        console.Write(new Text("CrmQuality demo", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine("The packed solution in an embedded Dataverse: a preview, not Dynamics");
        console.WriteLine($"Replayed {replay.Source}, {ReportText.Day(replay.FirstDay)} to {ReportText.Day(replay.LastDay)}, judged by: {replay.CriteriaSets}");
        if (replay.Note.Length > 0)
        {
            console.WriteLine(replay.Note);
        }

        console.WriteLine();
        console.WriteLine($"{ReportText.Count(replay.Read)} opportunities read = {ReportText.Count(replay.Saved)} saved"
            + $" + {ReportText.Count(replay.Refused)} refused + {ReportText.Count(replay.RejectedRows.Count)} rejected");
        PrintRejection(replay.RejectedRows, "row", "rows", console);
        PrintRejection(replay.RejectedChanges, "change", "changes", console);
    }

    private static void PrintRejection(Rejection rejection, string one, string many, IAnsiConsole console)
    {
        if (rejection.Count > 0)
        {
            console.WriteLine($"{ReportText.Counted(rejection.Count, one, many)} could not be used; see {rejection.File}");
        }
    }

    private static void PrintCost(RunCost cost, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine($"{ReportText.Count(cost.Saves)} saves; service calls: {ReportText.Tenths(cost.ServiceCallsPerSave)} per save,"
            + $" {ReportText.Tenths(cost.ServiceCallsPerRefusal)} per refusal");
        console.WriteLine($"{ReportText.Tenths(cost.Seconds)} s, peak memory {ReportText.Tenths(cost.PeakMemoryMB)} MB");
    }
}
