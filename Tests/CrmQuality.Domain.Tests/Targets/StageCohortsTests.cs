using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Targets;

[TestClass]
public sealed class StageCohortsTests
{
    private static readonly string[] Stages = ["Qualify", "Develop", "Close"];
    private static readonly Day Start = Day.Of(2024, 1, 1);
    private static readonly Day Today = Day.Of(2025, 1, 1);

    /// <summary>A is won through all stages, B is lost in the second, C skips it and is won, D is stuck in the first.</summary>
    private static readonly StageEntry[] Entries =
    [
        Entry("A", "Qualify", 0, won: 50), Entry("A", "Develop", 10, won: 50), Entry("A", "Close", 20, won: 50),
        Entry("B", "Qualify", 0), Entry("B", "develop", 10),
        Entry("C", "Qualify", 0, won: 40), Entry("C", "Close", 10, won: 40),
        Entry("D", "Qualify", 0) with { IsClosed = false },
    ];

    [TestMethod]
    public void Of_Entries_CountsWhoMovedOn()
    {
        var cohorts = StageCohorts.Of(Entries, Stages, Today);

        Assert.AreEqual("Qualify 4 3 1, Develop 2 1 0, Close 2 2 0", Figures(cohorts));
        Assert.AreEqual((50, 0), (cohorts.MaturityDays, cohorts.UnlistedEntries));
        Assert.AreEqual(0.75m, cohorts.Stages[0].Rate);
    }

    [TestMethod]
    public void Of_StageEnteredTwice_CountsOnceFromItsFirstEntry()
    {
        var again = Entry("B", "Qualify", 30);

        Assert.AreEqual(Figures(StageCohorts.Of(Entries, Stages, Today)), Figures(StageCohorts.Of([again, .. Entries], Stages, Today)));
    }

    [TestMethod]
    public void Of_YoungEntries_AreLeftOutUntilTheyAreMature()
    {
        var onTheDay = Entry("E", "Qualify", 0) with { EnteredOn = Today.Plus(-50) };
        var younger = Entry("F", "Qualify", 0) with { EnteredOn = Today.Plus(-49) };

        Assert.AreEqual(5, StageCohorts.Of([.. Entries, onTheDay, younger], Stages, Today).Stages[0].Entered);
    }

    [TestMethod]
    public void Of_UnlistedStage_IsCountedAndMovesNobodyOn()
    {
        var cohorts = StageCohorts.Of([.. Entries, Entry("D", "Parked", 5)], Stages, Today);

        Assert.AreEqual((1, 3), (cohorts.UnlistedEntries, cohorts.Stages[0].MovedOn));
    }

    [TestMethod]
    public void Of_BackwardMove_MovesNobodyOn()
    {
        var cohorts = StageCohorts.Of([Entry("A", "Develop", 0, won: 10) with { WonOn = null }, Entry("A", "Qualify", 5), .. Entries.Where(entry => entry.OpportunityKey == "C")], Stages, Today);

        Assert.AreEqual(0, cohorts.Stages[1].MovedOn);
    }

    [TestMethod]
    public void Of_NothingWonOrNoEntries_HasEmptyCohorts()
    {
        var cohorts = StageCohorts.Of(Entries.Where(entry => entry.WonOn is null), Stages, Today);

        Assert.IsNull(cohorts.MaturityDays);
        Assert.IsTrue(cohorts.Stages.All(stage => stage is { Entered: 0, Rate: null, Interval: { Low: 0, High: 1 } }));
        Assert.HasCount(3, StageCohorts.Of([], Stages, Today).Stages);
    }

    [TestMethod]
    [DataRow(1, 3, 0.4, 0.385)]
    [DataRow(0, 0, 0.4, 0.4)]
    [DataRow(10, 10, 0.0, 0.5)]
    [DataRow(5, 3, 0.4, 0.538)]
    [DataRow(-1, 3, 0.4, 0.308)]
    public void Shrunk_WorkedNumbers_AreDrawnTowardsTheTeam(int successes, int cases, double team, double expected) =>
        Assert.AreEqual((decimal)expected, Math.Round(ShrunkProbability.Of(successes, cases, (decimal)team)!.Value, 3));

    [TestMethod]
    public void Shrunk_TeamWithoutHistoryOrOutOfRange_IsNothing()
    {
        Assert.IsNull(ShrunkProbability.Of(3, 10, null));
        Assert.IsNull(ShrunkProbability.Of(3, 10, 1.1m));
        Assert.IsNull(ShrunkProbability.Of(3, 10, -0.1m));
    }

    [TestMethod]
    public void StageProbability_Manual_WinsAndIsMarked()
    {
        var (rep, team) = (new StageCohort("Qualify", 3, 1, 0), new StageCohort("Qualify", 50, 20, 0));

        Assert.AreEqual((0.9m, true, 3), Shown(StageProbability.Of(rep, team, 0.9m)));
        Assert.AreEqual((0.385m, false, 3), Shown(StageProbability.Of(rep, team, null)));
        Assert.IsNull(StageProbability.Of(rep, new StageCohort("Qualify", 0, 0, 0), null).Value);
    }

    [TestMethod]
    [DataRow(1, 3, "0.061492", "0.792340")]
    [DataRow(0, 10, "0.000000", "0.277533")]
    [DataRow(10, 10, "0.722467", "1.000000")]
    [DataRow(50, 100, "0.403832", "0.596168")]
    [DataRow(0, 0, "0", "1")]
    public void Wilson_KnownNumbers_AreRight(int successes, int cases, string low, string high)
    {
        var interval = WilsonInterval.Of(successes, cases);

        Assert.AreEqual(decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture), interval.Low);
        Assert.AreEqual(decimal.Parse(high, System.Globalization.CultureInfo.InvariantCulture), interval.High);
    }

    [TestMethod]
    public void MeetingsPerEntry_Of_CountsAMeetingInTheStageOfItsDay()
    {
        OpportunityMeeting[] meetings =
        [
            Meeting("A", -5), Meeting("A", 0), Meeting("A", 10), Meeting("A", 19), Meeting("A", 60), Meeting("B", 9), Meeting("unknown", 9),
        ];

        CollectionAssert.AreEqual(new decimal?[] { 0.75m, 1m, 0.5m, null }, MeetingsPerEntry.Of(meetings, Entries, [.. Stages, "Never"]).ToArray());
    }

    private static (decimal, bool, int) Shown(StageProbability one) => (Math.Round(one.Value!.Value, 3), one.IsManual, one.Cases);

    private static OpportunityMeeting Meeting(string key, int day) => new(key, Start.Plus(day), false);

    private static StageEntry Entry(string key, string stage, int day, int? won = null) =>
        new(key, stage, Verdict.Unvalidated, Start.Plus(day), Start, 100, won is { } days ? Start.Plus(days) : null, true);

    private static string Figures(StageCohorts cohorts) =>
        string.Join(", ", cohorts.Stages.Select(cohort => $"{cohort.Stage} {cohort.Entered} {cohort.MovedOn} {cohort.StillOpen}"));
}
