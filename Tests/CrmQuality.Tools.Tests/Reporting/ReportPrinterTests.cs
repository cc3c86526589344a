using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Tools.Tests.Reporting;

[TestClass]
public sealed class ReportPrinterTests
{
    [TestMethod]
    [DataRow(80)]
    [DataRow(120)]
    public void Print_AnyWidth_StaysWithinItAndBreaksNoNumber(int width)
    {
        var lines = Print(SomeReport.Create(), width).Split('\n');

        Assert.IsTrue(lines.All(line => line.Length <= width), lines.MaxBy(line => line.Length));
        Assert.IsTrue(lines.Any(line => line.Contains("12,346", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Print_Redirected_HasNoColour() => Assert.DoesNotContain("\u001b", Print(SomeReport.Create(), 80));

    [TestMethod]
    public void Print_Counts_AddUp() =>
        Assert.Contains("6 opportunities read = 3 saved + 1 refused + 2 rejected\n2 rows could not be used; see in.csv.rejected.csv\n", Print(SomeReport.Create(), 80));

    [TestMethod]
    public void Print_Refusals_ShowsWholeMessagesAndNoMarkup()
    {
        var text = Print(SomeReport.Create(), 80);

        Assert.Contains("1 create and 1 later change\n", text);
        Assert.Contains("2025-01-02  Helen Ward (create)\n    '[Small]' was not created:\n    - Est. revenue: enter at least 2,000.\n", text);
        Assert.Contains("    'Lavaaja' säilyi ennallaan:\n", text);
    }

    [TestMethod]
    public void Print_MoreThanFiveRefusals_CountsTheRest()
    {
        var report = SomeReport.Create();

        var text = Print(report with { Refusals = Enumerable.Repeat(report.Refusals[0], 8).ToList() }, 80);

        Assert.Contains("... and 3 more\n", text);
        Assert.AreEqual(5, text.Split("Helen Ward (create)").Length - 1);
    }

    [TestMethod]
    public void Print_TooLittleHistory_ShowsTheRangeInsteadOfACleanForecast() =>
        Assert.Contains("Raw forecast 1,500, clean forecast between 500 and 1,500", Print(SomeReport.Create(), 120));

    [TestMethod]
    public void Print_EnoughHistory_ShowsTheCleanForecast()
    {
        var text = Print(SomeReport.Create() with { Forecast = SomeReport.Forecast(10) }, 120);

        Assert.Contains("Raw forecast 1,500, clean forecast 1,300\n", text);
        Assert.Contains("Overstatement: 200 (raw less clean)\n", text);
        Assert.Contains("66.7 %", text);
    }

    [TestMethod]
    public void Print_Months_AreAllThereAlsoEmptyOnes()
    {
        var lines = Print(SomeReport.Create(), 80).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();

        CollectionAssert.Contains(lines, "12 01 02 03");
        CollectionAssert.Contains(lines, "Helen Ward 1 . . 12 13");
        CollectionAssert.Contains(lines, "Juhani Mäkiranta . . . . 0");
    }

    private static string Print(DemoReport report, int width)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        ReportPrinter.Print(report, console);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
