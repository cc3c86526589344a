using CrmQuality.Domain.Forecasting;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints the raw forecast against the clean one.</summary>
internal static class ForecastSection
{
    /// <summary>Prints the section.</summary>
    public static void Print(ForecastSummary forecast, string currency, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, $"Forecast of the open opportunities, {currency}");
        console.Write(Lines(forecast));
        console.WriteLine($"Raw forecast {ReportText.Amount(forecast.Raw)}, clean forecast {Clean(forecast)}");
        console.WriteLine($"Distortion: {ReportText.Share(forecast.Distortion)} of the raw forecast in scope is not validated");
        console.WriteLine($"Overstatement: {ReportText.Amount(forecast.Overstatement)} (raw less clean)");
        PrintGaps(forecast, console);
    }

    private static Table Lines(ForecastSummary forecast)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column(""));
        foreach (var title in (string[])["Open", "Est. revenue", "Raw", "Clean"])
        {
            table.AddColumn(ReportPrinter.Column(title).RightAligned());
        }

        AddLine(table, "validated", forecast.Validated);
        AddLine(table, "waived", forecast.Waived);
        AddLine(table, "out of scope", forecast.OutOfScope);
        AddLine(table, "not validated", forecast.Unvalidated);
        AddLine(table, "all", forecast.Total);
        AddLine(table, "of these overdue", forecast.Overdue);
        AddLine(table, "of these undated", forecast.Undated);
        return table;
    }

    private static void AddLine(Table table, string name, ForecastLine line) => table.AddTexts(
        name, ReportText.Count(line.Count), ReportText.Amount(line.Value), ReportText.Amount(line.Raw), ReportText.Amount(line.Clean));

    private static string Clean(ForecastSummary forecast) => forecast.CleanRange is { } range
        ? $"between {ReportText.Amount(range.Low)} and {ReportText.Amount(range.High)} (fewer than ten unvalidated entries are old enough to learn from)"
        : ReportText.Amount(forecast.Clean);

    private static void PrintGaps(ForecastSummary forecast, IAnsiConsole console)
    {
        if (forecast.BlankValues + forecast.BlankProbabilities > 0)
        {
            console.WriteLine($"Without est. revenue (counted as 0): {ReportText.Count(forecast.BlankValues)};"
                + $" without probability (win rate by value of their stage): {ReportText.Count(forecast.BlankProbabilities)}");
        }
    }
}
