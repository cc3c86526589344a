using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Targets;

/// <summary>Zombies, loosening and the pressure of targets.</summary>
[TestClass]
public sealed class SignsTests
{
    private static readonly Day Start = Day.Of(2025, 1, 1);
    private static readonly Day Today = Day.Of(2025, 12, 31);
    private static readonly TargetPeriod Quarter = new(Start, Start.Plus(89));

    /// <summary>Ten won opportunities: in Qualify for 1 to 10 days, won 20 days after that.</summary>
    private static readonly ZombieLimits Limits = ZombieLimits.Learn(
        Enumerable.Range(1, 10).SelectMany(number => new[] { Entry(number, "Close", number), Entry(number, "Qualify", 0) }), Today);

    [TestMethod]
    public void Learn_WonOpportunities_GivesTheNinetiethPercentile()
    {
        Assert.AreEqual(29, Limits.Age);
        Assert.AreEqual((9, 20), (Limits.DaysIn("qualify"), Limits.DaysIn("Close")));
        Assert.IsNull(Limits.DaysIn("Develop"));
    }

    [TestMethod]
    [DataRow(29, 9, 2, ZombieSigns.None)]
    [DataRow(30, 9, 2, ZombieSigns.Age)]
    [DataRow(29, 10, 2, ZombieSigns.TimeInStage)]
    [DataRow(29, 9, 3, ZombieSigns.Pushes)]
    [DataRow(30, 10, 4, ZombieSigns.Age | ZombieSigns.TimeInStage | ZombieSigns.Pushes)]
    public void SignsOf_OpenOpportunity_AreThoseBeyondTheLimits(int age, int inStage, int pushes, ZombieSigns expected) =>
        Assert.AreEqual(expected, Limits.SignsOf(new OpenAge("A", Today.Plus(-age), "Qualify", Today.Plus(-inStage), pushes), Today));

    [TestMethod]
    public void SignsOf_NothingWonYet_KnowsPushesOnly()
    {
        var limits = ZombieLimits.Learn([Entry(1, "Qualify", 0) with { WonOn = null }], Today);

        Assert.AreEqual(ZombieSigns.Pushes, limits.SignsOf(new OpenAge("A", Start, "Qualify", Start, 9), Today));
        Assert.IsNull(limits.Age);
    }

    [TestMethod]
    public void Clog_OpenOpportunities_IsTheUnvalidatedShare()
    {
        Assert.AreEqual(0.25m, ZombieLimits.Clog(1, 4));
        Assert.IsNull(ZombieLimits.Clog(0, 0));
    }

    [TestMethod]
    public void Loosening_LastFifthOfTheDays_IsLate()
    {
        var loosening = Loosening.Of([On(-1, 1), On(0, 1), On(71, 2), On(72, 3), On(89, 4), On(90, 1)], Quarter);

        Assert.AreEqual(new Loosening(2, 1, 2, 1), loosening);
    }

    [TestMethod]
    [DataRow(10, 2, 10, 3, false)]
    [DataRow(10, 2, 10, 4, true)]
    [DataRow(9, 1, 10, 9, false)]
    [DataRow(10, 1, 9, 9, false)]
    [DataRow(10, 0, 10, 0, false)]
    [DataRow(10, 0, 10, 1, true)]
    [DataRow(0, 0, 0, 0, false)]
    public void IsAlert_Shares_AlertAboveOneAndAHalfWithTenInBoth(int before, int unvalidatedBefore, int late, int unvalidatedLate, bool expected) =>
        Assert.AreEqual(expected, new Loosening(before, unvalidatedBefore, late, unvalidatedLate).IsAlert);

    [TestMethod]
    public void Ratio_NothingToDivideBy_IsNothing()
    {
        Assert.IsNull(new Loosening(10, 0, 10, 5).Ratio);
        Assert.IsNull(new Loosening(0, 0, 10, 5).Ratio);
        Assert.IsNull(new Loosening(10, 5, 0, 0).Ratio);
        Assert.AreEqual(2m, new Loosening(10, 2, 10, 4).Ratio);
    }

    [TestMethod]
    [DataRow(4)]
    [DataRow(0)]
    public void Loosening_PeriodTooShortForAFifth_HasNothingLate(int days) =>
        Assert.AreEqual(0, Loosening.Of([On(0, 1), On(3, 1)], new TargetPeriod(Start, Start.Plus(days - 1))).Late);

    [TestMethod]
    public void Drift_UnattainableTargets_ShowHowMuchLooserTheyMakeIt()
    {
        TargetPressure[] periods =
        [
            new(AttainabilityVerdict.Unattainable, new(8, 4, 2, 2), 4, 1, 2),
            new(AttainabilityVerdict.Unattainable, new(8, 4, 2, 2), 4, 1, 1),
            new(AttainabilityVerdict.Attainable, new(6, 2, 4, 0), 0, 0, 0),
        ];

        Assert.AreEqual(0.4m, TargetPressure.Drift(periods));
        var lines = TargetPressure.ByAttainability(periods);
        Assert.AreEqual((AttainabilityVerdict.Attainable, null, null), (lines[0].Verdict, lines[0].FirstPassRate, lines[0].WaiverRate));
        Assert.AreEqual((0.25m, 0.375m, 0.6m), (lines[1].FirstPassRate, lines[1].WaiverRate, lines[1].UnvalidatedShare));
    }

    [TestMethod]
    public void Drift_TooFewMeetings_IsNothing()
    {
        Assert.IsNull(TargetPressure.Drift([new(AttainabilityVerdict.Unattainable, new(9, 9, 0, 0), 0, 0, 0), new(AttainabilityVerdict.Attainable, new(10, 0, 0, 0), 0, 0, 0)]));
        Assert.IsNull(TargetPressure.Drift([]));
    }

    /// <summary>Meetings on a day of the quarter; every other one with an opportunity that is not validated.</summary>
    private static OpportunityMeeting On(int day, int number) => new("A", Start.Plus(day), number % 2 == 0);

    private static StageEntry Entry(int number, string stage, int day) =>
        new($"W{number}", stage, Verdict.Validated, Start.Plus(day), Start, 100, Start.Plus(number + 20), true);
}
