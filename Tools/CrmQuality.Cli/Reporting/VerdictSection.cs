using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints how many opportunities have which verdict.</summary>
internal static class VerdictSection
{
    /// <summary>Prints the section.</summary>
    public static void Print(VerdictCounts verdicts, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Verdicts of the saved opportunities");
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column("Verdict"));
        table.AddColumn(ReportPrinter.Column("Open").RightAligned());
        table.AddColumn(ReportPrinter.Column("Closed").RightAligned());
        table.AddColumn(ReportPrinter.Column("All").RightAligned());
        foreach (var verdict in VerdictCounts.Order)
        {
            var (all, open) = (verdicts.Total.GetValueOrDefault(verdict), verdicts.Open.GetValueOrDefault(verdict));
            AddLine(table, ReportText.Name(verdict), open, all);
        }

        AddLine(table, "all", verdicts.Open.Values.Sum(), verdicts.Total.Values.Sum());
        console.Write(table);
    }

    private static void AddLine(Table table, string name, int open, int all) =>
        table.AddTexts(name, ReportText.Count(open), ReportText.Count(all - open), ReportText.Count(all));
}
