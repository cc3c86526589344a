using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints the measure itself: new validated opportunities per rep per month.</summary>
internal static class ValidatedSection
{
    private const int MonthWidth = 4;
    private const int TotalWidth = 8;

    /// <summary>Prints the section.</summary>
    public static void Print(DemoReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "New validated opportunities per rep per month");
        var months = Months(report.Replay, (console.Profile.Width - TotalWidth - report.Reps.Max(rep => rep.Length)) / MonthWidth);
        var table = NewTable(months);
        foreach (var rep in report.Reps.Order(StringComparer.Ordinal))
        {
            AddLine(table, rep, months, report.ValidatedPerRepPerMonth.Where(line => line.Rep == rep).ToList());
        }

        AddLine(table, "all", months, report.ValidatedPerRepPerMonth);
        console.Write(table);
        if (months[0] > FirstMonth(report.Replay))
        {
            console.WriteLine($"Months before {months[0]} are in the total only.");
        }
    }

    private static Table NewTable(List<Month> months)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        table.AddColumn(Narrow("Rep"));
        for (var index = 0; index < months.Count; index++)
        {
            table.AddColumn(Narrow(Title(months, index)).RightAligned());
        }

        return table.AddColumn(Narrow("All").RightAligned());
    }

    /// <remarks>The year stands over its first month only: a year has to fit beside a name in 80 columns.</remarks>
    private static string Title(List<Month> months, int index)
    {
        var month = months[index];
        var year = index == 0 || months[index - 1].Year != month.Year ? $"'{month.Year % 100:00}" : "";
        return year + "\n" + month.Number.ToString("00", CultureInfo.InvariantCulture);
    }

    private static TableColumn Narrow(string title) => new TableColumn(new Text(title)).Padding(0, 0, 0, 0).NoWrap();

    private static void AddLine(Table table, string name, List<Month> months, IReadOnlyList<RepMonth> lines)
    {
        var counts = months.Select(month => lines.Where(line => line.Month == month).Sum(line => line.Validated));
        table.AddTexts([name, .. counts.Select(count => count == 0 ? "." : ReportText.Count(count)), ReportText.Count(lines.Sum(line => line.Validated))]);
    }

    /// <remarks>As many months as fit, the latest ones.</remarks>
    private static List<Month> Months(ReplaySummary replay, int most)
    {
        var months = new List<Month>();
        for (var day = new DateOnly(replay.LastDay.Year, replay.LastDay.Month, 1); months.Count < Math.Max(1, most); day = day.AddMonths(-1))
        {
            months.Insert(0, new Month(day.Year, day.Month));
            if (months[0] <= FirstMonth(replay))
            {
                break;
            }
        }

        return months;
    }

    private static Month FirstMonth(ReplaySummary replay) => new(replay.FirstDay.Year, replay.FirstDay.Month);
}
