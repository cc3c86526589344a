using System;
using System.Linq;
using CrmQuality.Cli.Reporting;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Waste;

/// <summary>Prints what meetings wasted, for a sales manager: the sums first, then where they come from.</summary>
internal static class WastePrinter
{
    /// <summary>How many lines of a table are shown.</summary>
    internal const int Shown = 15;

    /// <summary>Prints everything.</summary>
    public static void Print(WasteReport report, IAnsiConsole console)
    {
        console.Write(new Text($"Waste of {report.Source} as of {report.AsOf}, {report.Currency}", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        PrintRows(report, console);
        PrintSums(report, console);
        PrintHours(report, console);
        foreach (var dimension in WasteRun.Dimensions)
        {
            PrintLines(report, dimension, console);
        }
    }

    private static void PrintRows(WasteReport report, IAnsiConsole console)
    {
        console.WriteLine($"{ReportText.Counted(report.Rows, "row", "rows")} read = {ReportText.Counted(report.Meetings, "meeting", "meetings")}"
            + $" + {ReportText.Counted(report.Copies, "copy", "copies")} in other calendars + {ReportText.Count(report.Rejected.Count)} rejected");
        if (report.Rejected.File is { } file)
        {
            console.WriteLine($"Rejected rows, each with its reason: {file}");
        }

        if (report.UnusedColumns.Count > 0)
        {
            console.WriteLine($"Columns that mean nothing here: {string.Join(", ", report.UnusedColumns)}");
        }

        if (!report.KnowsPurpose)
        {
            console.WriteLine("The file has no column 'purpose': no meeting counts as one without a purpose.");
        }
    }

    private static void PrintSums(WasteReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "What it cost");
        console.WriteLine($"Settled waste: {ReportText.Amount(report.Total.SettledWaste)} for {ReportText.Counted(report.Total.WastedMeetings, "meeting", "meetings")}"
            + ":\n  lost and never validated, no-shows, no purpose");
        console.WriteLine($"Exposure: {ReportText.Amount(report.Total.Exposure)} for {ReportText.Counted(report.Total.ExposedMeetings, "meeting", "meetings")}"
            + ":\n  open and never validated; waste if lost, none if validated");
        console.WriteLine($"All meetings with customers: {ReportText.Amount(report.Cost)}:\n  for each validated opportunity {ReportText.Amount(report.CostPerValidated)},"
            + $" for each win {ReportText.Amount(report.CostPerWin)}");
        if (report.DisplacedDeals is { } deals)
        {
            console.WriteLine($"The wasted hours would have won {ReportText.Tenths((double)deals)} deals at what a win took.");
        }
    }

    private static void PrintHours(WasteReport report, IAnsiConsole console)
    {
        var table = NewTable("Where the hours went", "Hours");
        AddHours(table, "validated or won", report.Hours.Useful);
        AddHours(table, "open, never validated", report.Hours.Exposed);
        AddHours(table, "settled waste", report.Hours.Wasted);
        AddHours(table, "internal", report.Hours.Internal);
        AddHours(table, "linked to nothing", report.Hours.Unlinked);
        AddHours(table, "all", report.Hours.Total);
        console.WriteLine();
        console.Write(table);
    }

    private static void PrintLines(WasteReport report, WasteDimension dimension, IAnsiConsole console)
    {
        var lines = report.Lines[dimension];
        var table = NewTable(TitleOf(dimension), "Settled", "Hours", "Meetings", "Exposure", "Hours", "Meetings");
        var shown = dimension == WasteDimension.Month ? lines.TakeLast(Shown) : lines.Take(Shown);
        foreach (var line in shown.Append(report.Total with { Key = "all" }))
        {
            table.AddTexts(
                NameOf(line.Key, dimension, report.Persons),
                ReportText.Amount(line.SettledWaste), ReportText.Tenths((double)line.WasteHours), ReportText.Count(line.WastedMeetings),
                ReportText.Amount(line.Exposure), ReportText.Tenths((double)line.ExposureHours), ReportText.Count(line.ExposedMeetings));
        }

        console.WriteLine();
        console.Write(table);
        if (lines.Count > Shown)
        {
            console.WriteLine($"{ReportText.Count(lines.Count - Shown)} more in the sum; --json has them all.");
        }
    }

    private static string NameOf(string key, WasteDimension dimension, PersonView persons) =>
        key == "all" ? key
        : dimension == WasteDimension.Reason ? ReasonOf(Enum.Parse<WasteReason>(key))
        : dimension == WasteDimension.Rep && persons == PersonView.Anonymous && key.Length > 0 ? "rep " + key
        : key.Length > 0 ? key
        : dimension == WasteDimension.Rep ? "all reps together"
        : "(none)";

    private static string TitleOf(WasteDimension dimension) => dimension switch
    {
        WasteDimension.Rep => "By rep",
        WasteDimension.Source => "By source",
        WasteDimension.Segment => "By segment",
        WasteDimension.FailedCriterion => "By failed criterion",
        WasteDimension.Reason => "By reason",
        WasteDimension.Month => "By month",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "The report has no such table."),
    };

    private static string ReasonOf(WasteReason reason) => reason switch
    {
        WasteReason.NotValidated => "open, never validated",
        WasteReason.NoShow => "no-show",
        WasteReason.NoPurpose => "no purpose",
        WasteReason.Lost => "lost, never validated",
        WasteReason.LostWaived => "lost, waived",
        WasteReason.LostOutsideProfile => "lost, outside the profile",
        WasteReason.LostOutOfScope => "lost, out of scope",
        WasteReason.Disqualified => "lead disqualified",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No entry stands for this reason."),
    };

    private static Table NewTable(params string[] titles)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column(titles[0]));
        foreach (var title in titles.Skip(1))
        {
            table.AddColumn(ReportPrinter.Column(title).RightAligned().NoWrap());
        }

        return table;
    }

    private static void AddHours(Table table, string name, decimal hours) => table.AddTexts(name, ReportText.Tenths((double)hours));
}
