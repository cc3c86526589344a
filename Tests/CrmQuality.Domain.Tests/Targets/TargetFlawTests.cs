using System.Linq;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Targets;

[TestClass]
public sealed class TargetFlawTests
{
    [TestMethod]
    [DataRow(0, TargetFlaw.DealsOutOfRange)]
    [DataRow(-1, TargetFlaw.DealsOutOfRange)]
    [DataRow(1, TargetFlaw.None)]
    [DataRow(1000, TargetFlaw.None)]
    [DataRow(1001, TargetFlaw.DealsOutOfRange)]
    public void Of_Deals_AreAtLeastOne(int deals, TargetFlaw expected) => AssertFlaw(expected, new SomeTarget { Deals = deals });

    [TestMethod]
    public void Of_Stages_AreSome()
    {
        AssertFlaw(TargetFlaw.StagesOutOfRange, new SomeTarget { Stages = [] });
        AssertFlaw(TargetFlaw.StagesOutOfRange, new SomeTarget { Stages = [.. Enumerable.Repeat(new TargetStage(1, 1), 51)] });
        AssertFlaw(TargetFlaw.ValidationOutOfRange, new SomeTarget { StagesBeforeValidation = 5 });
        AssertFlaw(TargetFlaw.ValidationOutOfRange, new SomeTarget { StagesBeforeValidation = -1 });
    }

    [TestMethod]
    public void Of_NoHistory_IsNamedAndNotGuessed() => AssertFlaw(TargetFlaw.NoHistory, new SomeTarget { Stages = [new(0.5m, 1), new(null, 1)] });

    [TestMethod]
    [DataRow(-0.01, TargetFlaw.ProbabilityOutOfRange)]
    [DataRow(1.01, TargetFlaw.ProbabilityOutOfRange)]
    [DataRow(1.0, TargetFlaw.None)]
    public void Of_Probability_IsFromZeroToOne(double probability, TargetFlaw expected) =>
        AssertFlaw(expected, new SomeTarget { Stages = [new((decimal)probability, 1)] });

    [TestMethod]
    public void Of_MeetingsPerEntry_AreSomeAndNotAbsurd()
    {
        AssertFlaw(TargetFlaw.MeetingsOutOfRange, new SomeTarget { Stages = [new(0.5m, 0), new(0.5m, 0)] });
        AssertFlaw(TargetFlaw.MeetingsOutOfRange, new SomeTarget { Stages = [new(0.5m, 1), new(0.5m, -1)] });
        AssertFlaw(TargetFlaw.MeetingsOutOfRange, new SomeTarget { Stages = [new(0.5m, 1001)] });
        AssertFlaw(TargetFlaw.None, new SomeTarget { Stages = [new(0.5m, 0), new(0.5m, 1)] });
    }

    [TestMethod]
    public void Of_Time_IsNeitherNegativeNorMoreThanAYear()
    {
        AssertFlaw(TargetFlaw.WorkdaysOutOfRange, new SomeTarget { Workdays = -1 });
        AssertFlaw(TargetFlaw.WorkdaysOutOfRange, new SomeTarget { Workdays = 367 });
        AssertFlaw(TargetFlaw.AbsenceOutOfRange, new SomeTarget { AbsenceDays = -1 });
        AssertFlaw(TargetFlaw.HoursPerDayOutOfRange, new SomeTarget { HoursPerDay = 25 });
        AssertFlaw(TargetFlaw.HoursOwedOutOfRange, new SomeTarget { HoursOwed = -1 });
        AssertFlaw(TargetFlaw.HoursOwedOutOfRange, new SomeTarget { HoursOwed = 8785 });
        AssertFlaw(TargetFlaw.None, new SomeTarget { HoursOwed = 8784, HoursPerMeeting = 1000 });
        AssertFlaw(TargetFlaw.SellingShareOutOfRange, new SomeTarget { SellingShare = 45 });
        AssertFlaw(TargetFlaw.SellingShareOutOfRange, new SomeTarget { SellingShare = -0.1m });
        AssertFlaw(TargetFlaw.HoursPerMeetingOutOfRange, new SomeTarget { HoursPerMeeting = 0 });
        AssertFlaw(TargetFlaw.HoursPerMeetingOutOfRange, new SomeTarget { HoursPerMeeting = 1001 });
    }

    [TestMethod]
    [DataRow("2025-01-01", "2025-03-31", TargetFlaw.None)]
    [DataRow("2025-06-30", "2025-09-30", TargetFlaw.PeriodsOverlap)]
    [DataRow("2025-07-01", "2025-09-30", TargetFlaw.None)]
    [DataRow("2025-01-01", "2025-04-01", TargetFlaw.PeriodsOverlap)]
    [DataRow("2025-05-01", "2025-05-01", TargetFlaw.PeriodsOverlap)]
    [DataRow("2025-01-01", "2025-12-31", TargetFlaw.PeriodsOverlap)]
    [DataRow("2025-09-30", "2025-07-01", TargetFlaw.PeriodEndsBeforeStart)]
    public void Check_PeriodBesideTheSecondQuarter_MustNotOverlap(string first, string last, TargetFlaw expected)
    {
        var secondQuarter = new TargetPeriod(Day.Of(2025, 4, 1), Day.Of(2025, 6, 30));

        Assert.AreEqual(expected, Period(first, last).Check([secondQuarter]));
    }

    [TestMethod]
    [DataRow("2024-02-01", "2024-02-29", 29)]
    [DataRow("2025-02-01", "2025-02-28", 28)]
    [DataRow("2025-03-30", "2025-03-30", 1)]
    [DataRow("2025-03-30", "2025-03-29", 0)]
    public void Days_OfAPeriod_IncludeBothEnds(string first, string last, int expected) => Assert.AreEqual(expected, Period(first, last).Days);

    private static TargetPeriod Period(string first, string last) => new(DayOf(first), DayOf(last));

    private static Day DayOf(string text) => Day.TryParse(text, out var day) ? day : throw new System.ArgumentException(text);

    private static void AssertFlaw(TargetFlaw expected, SomeTarget target)
    {
        var result = target.Judge();

        Assert.AreEqual(expected, result.Flaw);
        Assert.AreEqual(expected != TargetFlaw.None, result.Verdict == AttainabilityVerdict.NotJudged);
    }
}
