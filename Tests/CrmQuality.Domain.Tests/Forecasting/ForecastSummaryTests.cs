using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class ForecastSummaryTests
{
    private static readonly OpenOpportunity[] WorkedExample =
    [
        Some.Opportunity(100, 60, Verdict.Validated),
        Some.Opportunity(80, 50, Verdict.Validated),
        Some.Opportunity(200, 50, Verdict.Unvalidated) with { Stage = "Develop" },
        Some.Opportunity(60, 30, Verdict.Unvalidated) with { Stage = "Propose" },
    ];

    [TestMethod]
    public void Of_WorkedExample_GivesItsFigures()
    {
        var forecast = Total(WorkedExample, Some.Given(("Develop", 0.2m), ("Propose", 0.1m)));

        Assert.AreEqual(218m, forecast.Raw);
        Assert.AreEqual(146m, forecast.Clean);
        Assert.AreEqual(72m, forecast.Overstatement);
        Assert.AreEqual(54.1m, Math.Round(100 * forecast.Distortion!.Value, 1));
        Assert.AreEqual(49m, Math.Round(100 * forecast.Overstatement!.Value / forecast.Clean!.Value));
        Assert.IsNull(forecast.CleanRange);
    }

    [TestMethod]
    public void Of_WorkedExample_GivesALineForEachKindOfVerdict()
    {
        var forecast = Total(WorkedExample, Some.Given(("Develop", 0.2m), ("Propose", 0.1m)));

        Assert.AreEqual(new ForecastLine(2, 180, 100, 100), forecast.Validated);
        Assert.AreEqual(new ForecastLine(2, 260, 118, 46), forecast.Unvalidated);
        Assert.AreEqual(ForecastLine.Empty, forecast.Waived);
        Assert.AreEqual(ForecastLine.Empty, forecast.OutOfScope);
        Assert.AreEqual(new ForecastLine(4, 440, 218, 146), forecast.Total);
    }

    [TestMethod]
    public void Of_HistoryTooShort_GivesTheRangeInsteadOfCleanAndOverstatement()
    {
        var forecast = Total(WorkedExample, Some.NoHistory);

        Assert.IsNull(forecast.Clean);
        Assert.IsNull(forecast.Overstatement);
        Assert.AreEqual(new ForecastRange(100, 218), forecast.CleanRange);
        Assert.AreEqual(54.1m, Math.Round(100 * forecast.Distortion!.Value, 1));
    }

    [TestMethod]
    public void Of_WaivedAndOutOfScope_StandOnLinesOfTheirOwnAtTheirOwnProbability()
    {
        var forecast = Total([Some.Opportunity(100, 50, Verdict.Waived), Some.Opportunity(300, 90, Verdict.OutOfScope)], Some.Given());

        Assert.AreEqual(new ForecastLine(1, 100, 50, 50), forecast.Waived);
        Assert.AreEqual(new ForecastLine(1, 300, 270, 270), forecast.OutOfScope);
        Assert.AreEqual(320m, forecast.Clean);
    }

    [TestMethod]
    [DataRow(Verdict.Unvalidated)]
    [DataRow(Verdict.Expired)]
    [DataRow(Verdict.NotEvaluated)]
    public void Of_VerdictNobodyStandsFor_IsUnvalidated(Verdict verdict)
    {
        var forecast = Total([Some.Opportunity(100, 50, verdict)], Some.Given((Some.Stage, 0.1m)));

        Assert.AreEqual(new ForecastLine(1, 100, 50, 10), forecast.Unvalidated);
        Assert.AreEqual(1m, forecast.Distortion);
    }

    [TestMethod]
    public void Distortion_LeavesOutOfScopeOut()
    {
        var forecast = Total([Some.Opportunity(100, 50, Verdict.Unvalidated), Some.Opportunity(900, 50, Verdict.OutOfScope)], Some.Given());

        Assert.AreEqual(1m, forecast.Distortion);
    }

    [TestMethod]
    public void Distortion_NothingOfNothing_IsNull()
    {
        Assert.IsNull(Total([], Some.Given()).Distortion);
        Assert.IsNull(Total([Some.Opportunity(100, 0, Verdict.Unvalidated)], Some.Given()).Distortion);
        Assert.IsNull(Total([Some.Opportunity(100, 90, Verdict.OutOfScope)], Some.Given()).Distortion);
    }

    [TestMethod]
    public void Overstatement_ModestReps_IsNegative() =>
        Assert.AreEqual(-30m, Total([Some.Opportunity(100, 10, Verdict.Unvalidated)], Some.Given((Some.Stage, 0.4m))).Overstatement);

    [TestMethod]
    public void Of_BlankProbability_TakesThatOfItsStageOverAllVerdictsAndIsCounted()
    {
        var forecast = Total([Some.Opportunity(100, null, Verdict.Validated)], Some.Given());

        Assert.AreEqual(50m, forecast.Raw);
        Assert.AreEqual(1, forecast.BlankProbabilities);
        Assert.AreEqual(0, forecast.UnknownProbabilities);
    }

    [TestMethod]
    public void Of_BlankProbabilityWithoutHistory_WeighsNothingAndIsCounted()
    {
        var forecast = Total([Some.Opportunity(100, null, Verdict.Validated)], Some.NoHistory);

        Assert.AreEqual(0m, forecast.Raw);
        Assert.AreEqual(1, forecast.UnknownProbabilities);
    }

    [TestMethod]
    public void Of_BlankValue_CountsAsZeroAndIsCounted()
    {
        var forecast = Total([Some.Opportunity(0, 50, Verdict.Validated) with { ValueIsBlank = true }], Some.Given());

        Assert.AreEqual(0m, forecast.Raw);
        Assert.AreEqual(1, forecast.BlankValues);
        Assert.AreEqual(1, forecast.Total.Count);
    }

    private static ForecastSummary Total(OpenOpportunity[] open, StageProbabilities probabilities) =>
        ForecastSummary.Of(open, probabilities, null, Some.Today);
}
