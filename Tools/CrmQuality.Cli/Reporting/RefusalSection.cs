using System.Linq;
using Spectre.Console;

namespace CrmQuality.Cli.Reporting;

/// <summary>Prints what was refused and why.</summary>
internal static class RefusalSection
{
    /// <summary>How many messages are shown.</summary>
    public const int Shown = 5;

    /// <summary>Prints the section.</summary>
    public static void Print(DemoReport report, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, "Refused");
        console.WriteLine($"{ReportText.Counted(report.Replay.Refused, "create", "creates")} and"
            + $" {ReportText.Counted(report.Replay.RefusedLater, "later change", "later changes")}");
        foreach (var refusal in report.Refusals.Take(Shown))
        {
            console.WriteLine();
            console.WriteLine($"{ReportText.Day(refusal.On)}  {refusal.Rep} ({refusal.Action})");
            console.Write(new Padder(new Text(refusal.Message), new Padding(4, 0, 0, 0)));
        }

        if (report.Refusals.Count > Shown)
        {
            console.WriteLine();
            console.WriteLine($"... and {ReportText.Count(report.Refusals.Count - Shown)} more");
        }
    }
}
