using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Sweeping;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Sweeping;

[TestClass]
public sealed class SweptOpportunityTests
{
    private const int Live = 3;

    [TestMethod]
    public void ReasonFor_AsItShouldBe_IsNone() => Assert.IsNull(Reason(StampOf()));

    [TestMethod]
    public void ReasonFor_NoStamp_IsNotEvaluated() => Assert.AreEqual(SweepReason.NotEvaluated, Reason(null));

    [TestMethod]
    public void ReasonFor_OlderVersion_IsThat() => Assert.AreEqual(SweepReason.OtherVersion, Reason(StampOf(version: 2)));

    [TestMethod]
    public void ReasonFor_Touched_IsBypassed() => Assert.AreEqual(SweepReason.Bypassed, Reason(StampOf(), isTouched: true));

    [TestMethod]
    [DataRow(0, SweepReason.Lapsed)]
    [DataRow(1, null)]
    public void ReasonFor_EndOfValidity_IsLapsedFromThenOn(int seconds, SweepReason? expected) =>
        Assert.AreEqual(expected, Reason(StampOf(until: Some.Now.AddSeconds(seconds))));

    [TestMethod]
    public void ReasonFor_OtherVerdictNow_IsChanged() => Assert.AreEqual(SweepReason.Changed, Reason(StampOf(verdict: Verdict.Validated)));

    [TestMethod]
    public void ReasonFor_OtherOutcomesNow_IsChanged() => Assert.AreEqual(SweepReason.Changed, Reason(StampOf(assessment: "{}")));

    [TestMethod]
    [DataRow(-1, ForecastCategory.Pipeline, SweepReason.Sunset)]
    [DataRow(-1, ForecastCategory.Omitted, null)]
    [DataRow(-1, null, null)]
    [DataRow(1, ForecastCategory.Pipeline, null)]
    public void ReasonFor_Sunset_ParksWhatIsForecast(int days, ForecastCategory? category, SweepReason? expected) =>
        Assert.AreEqual(expected, new SweptOpportunity(StampOf(), false, Some.Now.AddDays(days), category).ReasonFor(Live, StampOf(), Some.Now));

    private static SweepReason? Reason(Stamp? stamp, bool isTouched = false) => new SweptOpportunity(stamp, isTouched, null, null).ReasonFor(Live, StampOf(), Some.Now);

    private static Stamp StampOf(int version = Live, Verdict verdict = Verdict.Unvalidated, DateTime? until = null, string assessment = "{\"version\":3}") =>
        new(Guid.Empty, version, verdict, null, Some.Now, until, assessment);
}
