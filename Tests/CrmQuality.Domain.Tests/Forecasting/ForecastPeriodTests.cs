using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class ForecastPeriodTests
{
    private static readonly ForecastPeriod ThisQuarter = new(Day.Of(2024, 4, 1), Day.Of(2024, 6, 30));
    private static readonly ForecastPeriod NextQuarter = new(Day.Of(2024, 7, 1), Day.Of(2024, 9, 30));
    private static readonly ForecastPeriod LastQuarter = new(Day.Of(2024, 1, 1), Day.Of(2024, 3, 31));

    [TestMethod]
    [DataRow(2024, 6, 30, 0)]
    [DataRow(2024, 7, 1, 1)]
    [DataRow(2024, 9, 30, 1)]
    [DataRow(2024, 10, 1, 0)]
    public void Of_CloseDateAtABound_IsIncluded(int year, int month, int day, int expected)
    {
        var opportunity = Some.Opportunity(100, 50, Verdict.Validated) with { EstimatedCloseDate = Day.Of(year, month, day) };

        Assert.AreEqual(expected, Count(opportunity, NextQuarter).Total.Count);
    }

    [TestMethod]
    public void Of_Overdue_CountsInThePeriodOfTodayOnItsOwnLine()
    {
        var overdue = Some.Opportunity(100, 50, Verdict.Validated) with { EstimatedCloseDate = Day.Of(2024, 2, 1) };

        Assert.AreEqual(0, Count(overdue, LastQuarter).Total.Count);
        Assert.AreEqual(new ForecastLine(1, 100, 50, 50), Count(overdue, ThisQuarter).Overdue);
        Assert.AreEqual(50m, Count(overdue, ThisQuarter).Raw);
        Assert.AreEqual(0, Count(overdue, NextQuarter).Total.Count);
    }

    [TestMethod]
    public void Of_CloseDateToday_IsNotOverdue()
    {
        var today = Some.Opportunity(100, 50, Verdict.Validated) with { EstimatedCloseDate = Some.Today };

        Assert.AreEqual(0, Count(today, ThisQuarter).Overdue.Count);
        Assert.AreEqual(1, Count(today, ThisQuarter).Total.Count);
    }

    [TestMethod]
    public void Of_Undated_StandsInTheTotalOnly()
    {
        var undated = Some.Opportunity(100, 50, Verdict.Validated) with { EstimatedCloseDate = null };

        Assert.AreEqual(0, Count(undated, ThisQuarter).Total.Count);
        Assert.AreEqual(new ForecastLine(1, 100, 50, 50), Count(undated, null).Undated);
        Assert.AreEqual(50m, Count(undated, null).Raw);
    }

    [TestMethod]
    public void New_LastBeforeFirst_NamesBothDays()
    {
        var thrown = Assert.ThrowsExactly<ArgumentException>(() => new ForecastPeriod(Day.Of(2024, 2, 1), Day.Of(2024, 1, 31)));

        StringAssert.StartsWith(thrown.Message, "The last day 2024-01-31 is earlier than the first, 2024-02-01.");
    }

    private static ForecastSummary Count(OpenOpportunity opportunity, ForecastPeriod? period) =>
        ForecastSummary.Of([opportunity], Some.Given(), period, Some.Today);
}
