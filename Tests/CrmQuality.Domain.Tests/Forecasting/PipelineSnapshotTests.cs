using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class PipelineSnapshotTests
{
    private static readonly Guid Ann = new("aaaaaaaa-0000-0000-0000-000000000001");

    private static readonly (OpenOpportunity Opportunity, Guid Owner, ForecastCategory? Category)[] Items =
    [
        (Some.Opportunity(100, 60, Verdict.Validated), Ann, ForecastCategory.Pipeline),
        (Some.Opportunity(80, 50, Verdict.Validated), Ann, ForecastCategory.Pipeline),
        (Some.Opportunity(80, 50, Verdict.Validated), Ann, ForecastCategory.Committed),
        (Some.Opportunity(60, null, Verdict.Unvalidated), Ann, ForecastCategory.Pipeline),
        (Some.Opportunity(60, 30, Verdict.Unvalidated) with { EstimatedCloseDate = null }, Ann, null),
        (Some.Opportunity(60, 30, Verdict.Unvalidated) with { EstimatedCloseDate = Day.Of(2024, 2, 29) }, Guid.Empty, null),
    ];

    [TestMethod]
    public void Of_OpenOpportunities_AreParted()
    {
        var rows = PipelineSnapshotRow.Of(Rows(Some.Today));

        Assert.HasCount(5, rows);
        CollectionAssert.Contains(Figures(rows), Figures([new PipelineSnapshotRow(Some.Today, Ann, Verdict.Validated, ForecastCategory.Pipeline, new Month(2024, 6), 2, 180, 100)])[0]);
        CollectionAssert.Contains(Figures(rows), Figures([new PipelineSnapshotRow(Some.Today, Ann, Verdict.Unvalidated, ForecastCategory.Pipeline, new Month(2024, 6), 1, 60, 0)])[0]);
        CollectionAssert.Contains(Figures(rows), Figures([new PipelineSnapshotRow(Some.Today, Ann, Verdict.Unvalidated, null, null, 1, 60, 18)])[0]);
        CollectionAssert.Contains(Figures(rows), Figures([new PipelineSnapshotRow(Some.Today, Guid.Empty, Verdict.Unvalidated, null, new Month(2024, 2), 1, 60, 18)])[0]);
    }

    [TestMethod]
    public void Of_AnyOrder_GivesTheSameRowsWithTheSameKeys()
    {
        var (forward, backward) = (PipelineSnapshotRow.Of(Rows(Some.Today)), PipelineSnapshotRow.Of(Rows(Some.Today).Reverse()));

        CollectionAssert.AreEqual(Figures(forward), Figures(backward));
        Assert.HasCount(forward.Count, forward.Select(row => row.Key).Distinct().ToArray());
        Assert.AreEqual("2024-06-15 aaaaaaaa000000000000000000000001 3 3 2024-06", forward.Single(row => row.Category == ForecastCategory.Committed).Key);
        Assert.AreNotEqual(forward[0].Key, PipelineSnapshotRow.Of(Rows(Some.Today.Plus(1)))[0].Key);
    }

    [TestMethod]
    public void Of_OpenOpportunities_AddUpToTheForecast()
    {
        var rows = PipelineSnapshotRow.Of(Rows(Some.Today));

        var forecast = ForecastSummary.Of(Items.Select(item => item.Opportunity), Some.NoHistory, null, Some.Today);
        Assert.AreEqual((forecast.Total.Count, forecast.Total.Value, forecast.Raw), (rows.Sum(row => row.Count), rows.Sum(row => row.Value), rows.Sum(row => row.Weighted)));
    }

    [TestMethod]
    public void Of_NothingOpen_IsEmpty() => Assert.IsEmpty(PipelineSnapshotRow.Of([]));

    private static IEnumerable<PipelineSnapshotRow> Rows(Day day) => Items.Select(item => PipelineSnapshotRow.OfOne(
        day, item.Owner, item.Opportunity.Verdict, item.Category, item.Opportunity.EstimatedCloseDate, item.Opportunity.EstimatedValue, item.Opportunity.CloseProbability));

    private static (string Key, int Count, decimal Value, decimal Weighted)[] Figures(IEnumerable<PipelineSnapshotRow> rows) =>
        [.. rows.Select(row => (row.Key, row.Count, row.Value, row.Weighted))];
}
