using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints the entries to look at first.</summary>
internal static class EntrySection
{
    /// <summary>How many entries are shown.</summary>
    public const int Shown = 10;

    /// <summary>Prints the section.</summary>
    public static void Print(DemoReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Look at these first");
        console.WriteLine("Open and not validated, the largest weighted revenue first, then the largest est. revenue");
        if (report.FirstToLookAt.Count == 0)
        {
            console.WriteLine("None: every open opportunity is validated, waived or out of scope.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(ReportPrinter.Column("Weighted").RightAligned().NoWrap());
        table.AddColumn(ReportPrinter.Column("Opportunity, owner"));
        table.AddColumn(ReportPrinter.Column("Stage, close date"));
        table.AddColumn(ReportPrinter.Column("What is missing"));
        foreach (var entry in report.FirstToLookAt)
        {
            table.AddTexts(
                ReportText.Amount(entry.Weighted),
                $"{entry.Topic}\n{entry.Owner}",
                $"{entry.Stage}\n{ReportText.Day(entry.CloseDate)}",
                $"{ReportText.Name(entry.Verdict)}: {entry.Missing}");
        }

        console.Write(table);
    }
}
