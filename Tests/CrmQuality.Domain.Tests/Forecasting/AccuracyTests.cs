using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class AccuracyTests
{
    private static readonly Guid Ann = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Bo = new("bbbbbbbb-0000-0000-0000-000000000002");

    private static readonly ClosedForecast[] Closed =
    [
        new(Ann, Verdict.Validated, 80, true),
        new(Ann, Verdict.Validated, 60, true),
        new(Ann, Verdict.Unvalidated, 90, false),
        new(Bo, Verdict.Unvalidated, 50, true),
        new(Bo, Verdict.Unvalidated, null, true),
        new(Bo, Verdict.Unvalidated, 120, false),
    ];

    [TestMethod]
    public void Of_WorkedPeriods_DivideByWhatCame()
    {
        var accuracy = ForecastAccuracy.Of([Outcome(120, 100), Outcome(150, 300), Outcome(50, 0)]);

        Assert.AreEqual(new ForecastAccuracy(Count: 3, WeightedError: 0.55m, Bias: -0.2m, MeanError: 0.35m), accuracy);
    }

    [TestMethod]
    public void Of_NothingCame_HasNoRatio()
    {
        Assert.AreEqual(new ForecastAccuracy(1, null, null, null), ForecastAccuracy.Of([Outcome(50, 0)]));
        Assert.AreEqual(new ForecastAccuracy(0, null, null, null), ForecastAccuracy.Of([]));
    }

    [TestMethod]
    public void ByRepAndByVerdict_Outcomes_ShowWhoseForecastsHold()
    {
        ForecastOutcome[] outcomes = [Outcome(120, 100), Outcome(150, 300) with { OwnerId = Bo }, Outcome(90, 100) with { Verdict = Verdict.Unvalidated }];

        Assert.AreEqual(new ForecastAccuracy(2, 0.15m, 0.05m, 0.15m), ForecastAccuracy.ByRep(outcomes)[Ann]);
        Assert.AreEqual(new ForecastAccuracy(1, 0.5m, -0.5m, 0.5m), ForecastAccuracy.ByRep(outcomes)[Bo]);
        Assert.AreEqual(new ForecastAccuracy(1, 0.1m, -0.1m, 0.1m), ForecastAccuracy.ByVerdict(outcomes)[Verdict.Unvalidated]);
    }

    [TestMethod]
    public void Brier_Of_IsTheMeanSquareOfTheMiss()
    {
        Assert.AreEqual(new BrierScore(Count: 4, LeftOut: 2, Score: 0.315m, WinRate: 0.75m), BrierScore.Of(Closed));
        Assert.AreEqual(new BrierScore(0, 0, null, null), BrierScore.Of([]));
    }

    [TestMethod]
    public void Brier_ByVerdict_ShowsWhoseProbabilitiesHold()
    {
        var scores = BrierScore.ByVerdict(Closed);

        Assert.AreEqual(new BrierScore(2, 0, 0.10m, 1), scores[Verdict.Validated]);
        Assert.AreEqual(new BrierScore(2, 2, 0.53m, 0.5m), scores[Verdict.Unvalidated]);
    }

    [TestMethod]
    public void Brier_ByRep_HasALineForEach()
    {
        var scores = BrierScore.ByRep(Closed);

        Assert.HasCount(2, scores);
        Assert.AreEqual(new BrierScore(1, 2, 0.25m, 1), scores[Bo]);
    }

    private static ForecastOutcome Outcome(decimal forecast, decimal actual) => new(Ann, Verdict.Validated, forecast, actual);
}
