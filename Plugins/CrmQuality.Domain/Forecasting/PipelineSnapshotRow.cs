using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>One row of the daily pipeline snapshot: the open opportunities of one owner with one verdict and category that should close in one month.</summary>
/// <param name="Day">The organisation's day the snapshot is of.</param>
/// <param name="OwnerId">The owner.</param>
/// <param name="Verdict">As it read that day.</param>
/// <param name="Category">The forecast category; null where there is none.</param>
/// <param name="CloseMonth">The month of the estimated close date, also where that has passed; null while undated.</param>
/// <param name="Count">Opportunities.</param>
/// <param name="Value">Sum of their estimated revenue, in base currency.</param>
/// <param name="Weighted">Sum of estimated revenue times close probability; a blank probability weighs nothing.</param>
public sealed record PipelineSnapshotRow(
    Day Day, Guid OwnerId, Verdict Verdict, ForecastCategory? Category, Month? CloseMonth, int Count, decimal Value, decimal Weighted)
{
    /// <summary>Unique among all rows of all days: taking the snapshot of a day again finds the rows of the first time.</summary>
    public string Key => string.Format(
        CultureInfo.InvariantCulture, "{0} {1:N} {2} {3} {4}", Day, OwnerId, (int)Verdict, (int?)Category ?? 0, CloseMonth?.ToString() ?? "-");

    /// <summary>The snapshot of a day, in the order of the keys. Every open opportunity stands in exactly one row.</summary>
    public static IReadOnlyList<PipelineSnapshotRow> Of(IEnumerable<PipelineItem> open, Day day) =>
        [.. open
            .Select(item => Of(item, day))
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(rows => rows.Aggregate((sum, row) => sum with
            {
                Count = sum.Count + row.Count,
                Value = sum.Value + row.Value,
                Weighted = sum.Weighted + row.Weighted,
            }))
            .OrderBy(row => row.Key, StringComparer.Ordinal)];

    private static PipelineSnapshotRow Of(PipelineItem item, Day day)
    {
        var opportunity = item.Opportunity;
        var value = opportunity.ValueIsBlank ? 0 : opportunity.EstimatedValue;
        return new(
            day,
            item.OwnerId,
            opportunity.Verdict,
            item.Category,
            opportunity.EstimatedCloseDate is { } date ? Month.Of(date) : null,
            1,
            value,
            WeightedRevenue.Of(value, opportunity.CloseProbability) ?? 0);
    }
}
