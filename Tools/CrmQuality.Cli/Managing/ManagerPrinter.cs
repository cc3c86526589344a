using System.Linq;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Managing;

/// <summary>Prints the manager's report as tables.</summary>
internal static class ManagerPrinter
{
    private const int MostZombies = 20;

    /// <summary>Prints it.</summary>
    public static void Print(ManagerReport report, IAnsiConsole console)
    {
        PrintMeasure(report, console);
        PrintWaste(report, console);
        PrintTargets(report, console);
        ForecastSection.Print(report.Forecast, "base currency", console);
        PrintAccuracy(report, console);
        ReportPrinter.Heading(console, $"Open opportunities that look dead: {ReportText.Count(report.Zombies.Count)}");
        foreach (var (name, signs) in report.Zombies.Take(MostZombies))
        {
            console.WriteLine($"{name}: {signs}");
        }
    }

    private static void PrintMeasure(ManagerReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "New validated opportunities");
        var table = Table("Month", "Rep", "Validated", "First meetings", "Yield", "Good noes");
        foreach (var (rep, line) in report.Measure)
        {
            table.AddTexts(line.Month.ToString(), rep, ReportText.Count(line.Validated), ReportText.Count(line.FirstMeetings), ReportText.Share(line.Yield), ReportText.Count(line.GoodNoes));
        }

        console.Write(table);
    }

    private static void PrintWaste(ManagerReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Cost of useless meetings, base currency");
        var table = Table("Rep", "Settled waste", "Exposure", "Hours wasted");
        foreach (var (rep, line) in report.WasteByRep.Append(("all", report.Waste)))
        {
            table.AddTexts(rep, ReportText.Amount(line.SettledWaste), ReportText.Amount(line.Exposure), ReportText.Tenths((double)line.WasteHours));
        }

        console.Write(table);
    }

    private static void PrintTargets(ManagerReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Meetings on unvalidated opportunities under targets");
        var table = Table("Rep", "Target", "Before", "In the last fifth", "Look at it");
        foreach (var (rep, line) in report.Targets)
        {
            table.AddTexts(rep, line.Verdict.ToString(), ReportText.Share(line.Meetings.ShareBefore), ReportText.Share(line.Meetings.ShareLate), line.Meetings.IsAlert ? "yes" : "");
        }

        console.Write(table);
        console.WriteLine($"Unattainable targets raise that share by {ReportText.Share(report.Drift)}");
    }

    private static void PrintAccuracy(ManagerReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Forecasts of past months against what was won");
        var table = Table("Of", "Forecasts", "Error", "Bias");
        var lines = report.AccuracyByVerdict.OrderBy(line => line.Key).Select(line => (line.Key.ToString(), line.Value)).Concat(report.AccuracyByRep).Append(("all", report.Accuracy));
        foreach (var (name, line) in lines)
        {
            table.AddTexts(name, ReportText.Count(line.Count), ReportText.Share(line.WeightedError), ReportText.Share(line.Bias));
        }

        console.Write(table);
        console.WriteLine("Error: share of what was won by which forecasts missed it (WAPE). Bias: above zero expected too much, below too little.");
    }

    private static Table Table(params string[] titles) => new Table().Border(TableBorder.Simple).AddColumns([.. titles.Select(ReportPrinter.Column)]);
}
