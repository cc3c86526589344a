#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CsCheck;

namespace CrmQuality.Domain.Tests.Forecasting;

/// <summary>What holds for every forecast, not only for the worked ones.</summary>
[TestClass]
public sealed class ForecastProperties
{
    private const decimal Tolerance = 0.000001m;

    private static readonly string[] Stages = ["Qualify", "Develop", "Propose", ""];
    private static readonly Gen<Verdict> AnyVerdict = Gen.Int[0, 5].Select(i => (Verdict)i);
    private static readonly Gen<decimal> AnyValue = Gen.Int[0, 1_000_000].Select(cents => cents / 100m);
    private static readonly Gen<string> AnyStage = Gen.OneOfConst(Stages);

    private static readonly Gen<OpenOpportunity[]> AnyPipeline = Gen.Select(
        AnyValue, Gen.Int[-1, 100], AnyStage, AnyVerdict, Gen.Int[-40, 40],
        (value, probability, stage, verdict, days) => Some.Opportunity(value, probability < 0 ? null : probability, verdict) with
        {
            Stage = stage,
            EstimatedCloseDate = days == 0 ? null : Some.Today.Plus(days),
        }).Array[0, 20];

    private static readonly Gen<StageEntry[]> AnyHistory = Gen.Select(
        AnyValue, AnyStage, AnyVerdict, Gen.Int[1, 15],
        (value, stage, verdict, number) => Some.Entry(number, value) with
        {
            Stage = stage,
            VerdictAtEntry = verdict,
            WonOn = number % 2 == 0 ? null : Some.Entry(0, 0).CreatedOn.Plus(10 * number),
        }).Array[0, 40];

    [TestMethod]
    public void Of_AnyPipeline_LinesAddUpToTheTotal() =>
        Gen.Select(AnyPipeline, AnyHistory).Sample((open, history) =>
        {
            var forecast = Total(open, StageProbabilities.Estimate(history, Some.Today));

            Assert.AreEqual(open.Length, forecast.Total.Count);
            Assert.AreEqual(open.Sum(one => one.EstimatedValue), forecast.Total.Value);
            Assert.AreEqual(forecast.Raw, forecast.Validated.Raw + forecast.Waived.Raw + forecast.OutOfScope.Raw + forecast.Unvalidated.Raw);
        });

    [TestMethod]
    public void Of_AnyPipeline_CleanIsANumberOrARangeUpToRaw() =>
        Gen.Select(AnyPipeline, AnyHistory).Sample((open, history) =>
        {
            var forecast = Total(open, StageProbabilities.Estimate(history, Some.Today));

            Assert.AreNotEqual(forecast.Clean is null, forecast.CleanRange is null);
            Assert.IsTrue(forecast.CleanRange is null || forecast.CleanRange.Low <= forecast.CleanRange.High);
            Assert.IsTrue(forecast.Distortion is null or (>= 0 and <= 1));
        });

    [TestMethod]
    public void Of_UnvalidatedChanceBelowEveryOwnOne_CleanLiesInTheRange() =>
        Gen.Select(AnyPipeline, Gen.Int[0, 100]).Sample((open, perCent) =>
        {
            var bold = open.Select(one => one with { CloseProbability = Math.Max(one.CloseProbability ?? 0, perCent) }).ToArray();
            var probabilities = new StageProbabilities(Pool(0.5m), Pool(perCent / 100m), null);

            var clean = Total(bold, probabilities).Clean;

            var range = Total(bold, Some.NoHistory).CleanRange!;
            Assert.IsTrue(range.Low <= clean && clean <= range.High);
        });

    [TestMethod]
    public void Of_HigherUnvalidatedChance_NeverLowersClean() =>
        Gen.Select(AnyPipeline, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((open, one, other) =>
        {
            var low = Total(open, new(Pool(0.5m), Pool(Math.Min(one, other) / 100m), null));
            var high = Total(open, new(Pool(0.5m), Pool(Math.Max(one, other) / 100m), null));

            Assert.IsTrue(low.Clean <= high.Clean);
        });

    [TestMethod]
    public void Of_PeriodsThatCoverEveryDay_CountEveryDatedOpportunityOnce() =>
        AnyPipeline.Sample(open =>
        {
            ForecastPeriod[] periods = [new(Some.Today.Plus(-50), Some.Today.Plus(-1)), new(Some.Today, Some.Today.Plus(9)), new(Some.Today.Plus(10), Some.Today.Plus(50))];

            var counted = periods.Sum(period => ForecastSummary.Of(open, Some.NoHistory, period, Some.Today).Total.Count);

            Assert.AreEqual(open.Count(one => one.EstimatedCloseDate is not null), counted);
        });

    [TestMethod]
    public void Estimate_AnyHistory_GivesProbabilitiesWhateverTheOrder() =>
        AnyHistory.Sample(history =>
        {
            var entries = history.DistinctBy(entry => (entry.OpportunityKey, entry.Stage)).ToArray();
            var forward = StageProbabilities.Estimate(entries, Some.Today);
            var backward = StageProbabilities.Estimate(entries.Reverse(), Some.Today);

            foreach (var stage in Stages.Append("Never seen"))
            {
                Assert.IsTrue(forward.All.From(stage) is null or (>= 0 and <= 1 + Tolerance));
                Assert.IsTrue(Math.Abs((forward.All.From(stage) ?? 0) - (backward.All.From(stage) ?? 0)) < Tolerance);
            }
        });

    private static ProbabilityPool Pool(decimal probability) => ProbabilityPool.Given(new Dictionary<string, decimal>(), probability);

    private static ForecastSummary Total(OpenOpportunity[] open, StageProbabilities probabilities) =>
        ForecastSummary.Of(open, probabilities, null, Some.Today);
}
#endif
