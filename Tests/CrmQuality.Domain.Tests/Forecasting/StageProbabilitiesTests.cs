using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class StageProbabilitiesTests
{
    /// <summary>Ten entries worth 1,000 in all, 300 of them won; mean 100, rate 0.3.</summary>
    private static readonly StageEntry[] TenEntries =
    [
        Some.Won(1, 100), Some.Won(2, 200),
        Some.Entry(3, 100), Some.Entry(4, 100), Some.Entry(5, 100), Some.Entry(6, 100), Some.Entry(7, 100), Some.Entry(8, 100),
        Some.Entry(9, 50) with { Stage = "Close" }, Some.Entry(10, 50) with { Stage = "Close" },
    ];

    [TestMethod]
    public void Estimate_TenEntries_DrawsEachStageTowardsThePool()
    {
        var pool = Estimate(TenEntries).Unvalidated;

        Assert.AreEqual((300m + 300m) / (900m + 1000m), pool.From(Some.Stage));
        Assert.AreEqual((0m + 300m) / (100m + 1000m), pool.From("Close"));
        Assert.AreEqual(0.3m, pool.From("Never seen"));
        Assert.AreEqual(10, pool.Count);
    }

    [TestMethod]
    public void Estimate_NineEntries_IsNotEnough()
    {
        var pool = Estimate(TenEntries.Take(9)).Unvalidated;

        Assert.IsFalse(pool.IsEnough);
        Assert.IsNull(pool.From(Some.Stage));
        Assert.AreEqual(9, pool.Count);
    }

    [TestMethod]
    public void Estimate_VerdictAtEntry_DecidesThePool()
    {
        Verdict[] verdicts = [Verdict.Validated, Verdict.Waived, Verdict.OutOfScope, Verdict.Expired, Verdict.NotEvaluated];

        var probabilities = Estimate(TenEntries.Select((entry, i) => i < 5 ? entry with { VerdictAtEntry = verdicts[i] } : entry));

        Assert.AreEqual(10, probabilities.All.Count);
        Assert.AreEqual(7, probabilities.Unvalidated.Count);
    }

    [TestMethod]
    public void Estimate_StageInOtherCase_IsTheSameStage()
    {
        var pool = Estimate(TenEntries).All;

        Assert.AreEqual(pool.From("Develop"), pool.From("DEVELOP"));
    }

    [TestMethod]
    public void Estimate_SameStageTwice_CountsTheFirstEntry()
    {
        var again = TenEntries[0] with { Stage = "develop", EnteredOn = TenEntries[0].EnteredOn.Plus(5), VerdictAtEntry = Verdict.Validated };

        var probabilities = Estimate([again, .. TenEntries]);

        Assert.AreEqual(10, probabilities.All.Count);
        Assert.AreEqual(10, probabilities.Unvalidated.Count);
    }

    [TestMethod]
    public void Estimate_EntryYoungerThanMaturity_IsLeftOut()
    {
        var atTheBound = Some.Entry(11, 100) with { EnteredOn = Some.Today.Plus(-30), IsClosed = false };
        var younger = Some.Entry(12, 100) with { EnteredOn = Some.Today.Plus(-29), IsClosed = false };

        var probabilities = Estimate([.. TenEntries, atTheBound, younger]);

        Assert.AreEqual(30, probabilities.MaturityDays);
        Assert.AreEqual(11, probabilities.All.Count);
        Assert.AreEqual(1, probabilities.All.StillOpen);
    }

    [TestMethod]
    public void Estimate_WonTomorrow_IsNotWonYet()
    {
        var probabilities = Estimate(TenEntries.Select((entry, i) => i == 1 ? entry with { WonOn = Some.Today.Plus(1) } : entry));

        Assert.AreEqual(0.1m, probabilities.All.From("Never seen"));
    }

    [TestMethod]
    public void Estimate_NothingWon_KnowsNoMaturity()
    {
        var probabilities = Estimate(Enumerable.Range(1, 20).Select(i => Some.Entry(i, 100)));

        Assert.IsNull(probabilities.MaturityDays);
        Assert.IsFalse(probabilities.All.IsEnough);
    }

    [TestMethod]
    public void Estimate_NoValueAnywhere_IsNotEnough() =>
        Assert.IsFalse(Estimate(Enumerable.Range(1, 20).Select(i => Some.Won(i, i % 2 == 0 ? 0 : -5))).All.IsEnough);

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(9, 9)]
    [DataRow(10, 9)]
    [DataRow(11, 10)]
    [DataRow(20, 18)]
    public void Days_CyclesOfOneToN_IsTheNearestRank(int wins, int expected) =>
        Assert.AreEqual(expected, Maturity.Days(Enumerable.Range(1, wins).Select(i => Some.Won(i, 100, i)), Some.Today));

    [TestMethod]
    public void Days_OpportunityInManyStages_CountsOnce()
    {
        var slow = Enumerable.Range(1, 9).Select(i => Some.Won(99, 100, 300) with { Stage = $"Stage {i}" });

        Assert.AreEqual(9, Maturity.Days(slow.Concat(Enumerable.Range(1, 9).Select(i => Some.Won(i, 100, i))), Some.Today));
    }

    [TestMethod]
    public void Given_ProbabilityAboveOne_IsRefused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ProbabilityPool.Given(new Dictionary<string, decimal>(), 1.1m));

    private static StageProbabilities Estimate(IEnumerable<StageEntry> entries) => StageProbabilities.Estimate(entries, Some.Today);
}
