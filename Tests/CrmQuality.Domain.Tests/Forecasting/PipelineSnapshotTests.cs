using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class PipelineSnapshotTests
{
    private static readonly Guid Ann = new("aaaaaaaa-0000-0000-0000-000000000001");

    private static readonly PipelineItem[] Items =
    [
        Item(100, 60, Verdict.Validated),
        Item(80, 50, Verdict.Validated),
        Item(80, 50, Verdict.Validated) with { Category = ForecastCategory.Committed },
        Item(60, null, Verdict.Unvalidated),
        new(Some.Opportunity(60, 30, Verdict.Unvalidated) with { EstimatedCloseDate = null }, Ann, null),
        new(Some.Opportunity(60, 30, Verdict.Unvalidated) with { EstimatedCloseDate = Day.Of(2024, 2, 29) }, Guid.Empty, null),
    ];

    [TestMethod]
    public void Of_OpenOpportunities_AreParted()
    {
        var rows = PipelineSnapshotRow.Of(Items, Some.Today);

        Assert.HasCount(5, rows);
        CollectionAssert.Contains(rows.ToArray(), new PipelineSnapshotRow(Some.Today, Ann, Verdict.Validated, ForecastCategory.Pipeline, new Month(2024, 6), 2, 180, 100));
        CollectionAssert.Contains(rows.ToArray(), new PipelineSnapshotRow(Some.Today, Ann, Verdict.Unvalidated, ForecastCategory.Pipeline, new Month(2024, 6), 1, 60, 0));
        CollectionAssert.Contains(rows.ToArray(), new PipelineSnapshotRow(Some.Today, Ann, Verdict.Unvalidated, null, null, 1, 60, 18));
        CollectionAssert.Contains(rows.ToArray(), new PipelineSnapshotRow(Some.Today, Guid.Empty, Verdict.Unvalidated, null, new Month(2024, 2), 1, 60, 18));
    }

    [TestMethod]
    public void Of_AnyOrder_GivesTheSameRowsWithTheSameKeys()
    {
        var (forward, backward) = (PipelineSnapshotRow.Of(Items, Some.Today), PipelineSnapshotRow.Of(Enumerable.Reverse(Items), Some.Today));

        CollectionAssert.AreEqual(forward.ToArray(), backward.ToArray());
        Assert.HasCount(forward.Count, forward.Select(row => row.Key).Distinct().ToArray());
        Assert.AreEqual("2024-06-15 aaaaaaaa000000000000000000000001 3 3 2024-06", forward.Single(row => row.Category == ForecastCategory.Committed).Key);
        Assert.AreNotEqual(forward[0].Key, PipelineSnapshotRow.Of(Items, Some.Today.Plus(1))[0].Key);
    }

    [TestMethod]
    public void Of_OpenOpportunities_AddUpToTheForecast()
    {
        var rows = PipelineSnapshotRow.Of(Items, Some.Today);

        var forecast = ForecastSummary.Of(Items.Select(item => item.Opportunity), Some.NoHistory, null, Some.Today);
        Assert.AreEqual((forecast.Total.Count, forecast.Total.Value, forecast.Raw), (rows.Sum(row => row.Count), rows.Sum(row => row.Value), rows.Sum(row => row.Weighted)));
    }

    [TestMethod]
    public void Of_NothingOpen_IsEmpty() => Assert.IsEmpty(PipelineSnapshotRow.Of([], Some.Today));

    private static PipelineItem Item(decimal value, int? probability, Verdict verdict) =>
        new(Some.Opportunity(value, probability, verdict), Ann, ForecastCategory.Pipeline);
}
