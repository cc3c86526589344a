using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class SunsetTests
{
    private static readonly CriteriaSet Set = Support.Some.Snapshot(
        Support.Some.Set(Support.Some.Criterion("A", "<condition attribute='name' operator='null'/>")) with { SunsetDays = 30 }).Sets[0];

    private static Day Today => Support.Some.Today;

    [TestMethod]
    [DataRow(Verdict.Validated)]
    [DataRow(Verdict.Waived)]
    [DataRow(Verdict.OutOfScope)]
    public void Of_Forecastable_IsNever(Verdict verdict) => Assert.IsNull(Sunset.Of(Set, verdict, Today.Start, Today, OrganizationCalendar.Utc));

    [TestMethod]
    public void Of_Unvalidated_IsSoManyDaysOn() =>
        Assert.AreEqual(Today.Plus(30).Start, Sunset.Of(Set, Verdict.Unvalidated, null, Today, OrganizationCalendar.Utc));

    [TestMethod]
    public void Of_StillUnvalidated_StaysWhenItWasSet() =>
        Assert.AreEqual(Today.Plus(3).Start, Sunset.Of(Set, Verdict.Expired, Today.Plus(3).Start, Today, OrganizationCalendar.Utc));

    [TestMethod]
    public void Of_NoSet_IsNever() => Assert.IsNull(Sunset.Of(null, Verdict.Unvalidated, null, Today, OrganizationCalendar.Utc));

    [TestMethod]
    [DataRow(-1, ForecastCategory.BestCase, ForecastCategory.Omitted)]
    [DataRow(0, ForecastCategory.BestCase, ForecastCategory.Omitted)]
    [DataRow(1, ForecastCategory.BestCase, ForecastCategory.BestCase)]
    public void Cap_FromTheMomentOn_Omits(int seconds, ForecastCategory cap, ForecastCategory expected)
    {
        var now = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);

        Assert.AreEqual(expected, Sunset.Cap(cap, now.AddSeconds(seconds), now));
    }
}
