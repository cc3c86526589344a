using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Targets;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Time;
using Spectre.Console;

namespace CrmQuality.Tools.Tests.Targets;

[TestClass]
public sealed class TargetPrinterTests
{
    private static readonly TargetStage[] Worked = [new(0.4m, 1), new(0.5m, 1.5m), new(0.6m, 2), new(0.5m, 1)];

    [TestMethod]
    public void Print_WorkedExample_SaysTheAnswerFirst() => StringAssert.StartsWith(Print(Target(4, 66, Worked)), """

        Target: 4 deals
        Unattainable: it takes 141.3 meetings, and there is time for 55 (257.0 % of it).
        67 first meetings bring 4 deals on average; the chance to reach them is 58 %.
        A chance of 80 % takes 91 first meetings.
        The time there is brings 1.56 deals on average; the chance of 4 deals is 6 %.
        Attainable without tricks: 1 deal.

        """);

    [TestMethod]
    public void Print_WorkedExample_ShowsHowItArises()
    {
        var lines = Print(Target(4, 66, Worked)).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();

        CollectionAssert.IsSubsetOf(
            new[] { "Stage 2 50.0 % 26.7 1.5 40.0", "all 6.0 % 141.3", "Working hours: 66 days of 7.5 h 495.0", "for selling: 45.0 % 222.8", "Hours for meetings 222.8", "First meetings among them 25" },
            lines);
    }

    [TestMethod]
    [DataRow(200, "Attainable: it takes 141.3 meetings, and there is time for 168 (84.1 % of it; up to 85 % is attainable).")]
    [DataRow(180, "A stretch: it takes 141.3 meetings, and there is time for 151 (93.6 % of it; up to 85 % is attainable).")]
    [DataRow(0, "Unattainable: it takes 141.3 meetings, and there is time for 0.")]
    public void Print_OtherTime_GivesTheOtherAnswers(int workdays, string expected) => Assert.Contains(expected, Print(Target(4, workdays, Worked), 200));

    [TestMethod]
    public void Print_NothingCanBeWon_ShowsNoNumberForIt()
    {
        var text = Print(Target(4, 66, [new(0.4m, 1), new(0, 1)]));

        Assert.Contains("Unattainable: with these stage probabilities nothing is won, however many\nmeetings there are.\n", text);
        Assert.DoesNotContain("on average", text);
    }

    [TestMethod]
    public void Print_RepPeriodAndValidation_AreNamed()
    {
        var target = Target(1, 66, Worked) with { Rep = "Aino [North]", Period = new TargetPeriod(Day.Of(2025, 1, 1), Day.Of(2025, 3, 31)), KnowsValidation = true };

        var text = Print(target);

        Assert.Contains("Target of Aino [North], 2025-01-01 to 2025-03-31: 1 deal\n", text);
        Assert.Contains("New validated opportunities: 7 on average, 10 for a chance of 80 %.\n", text);
    }

    [TestMethod]
    [DataRow(80)]
    [DataRow(120)]
    public void Print_AnyWidth_StaysWithinIt(int width) =>
        Assert.IsTrue(Print(Target(1000, 366, Worked), width).Split('\n').All(line => line.Length <= width));

    private static RequestedTarget Target(int deals, int workdays, TargetStage[] stages) => new(
        "",
        null,
        new SalesTarget { Deals = deals, Stages = stages, Workdays = workdays, HoursPerDay = 7.5m, SellingShare = 0.45m, HoursPerMeeting = 4 },
        [.. stages.Select((_, place) => $"Stage {place + 1}")],
        false);

    private static string Print(RequestedTarget target, int width = 80)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        TargetPrinter.Print([target], console);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
