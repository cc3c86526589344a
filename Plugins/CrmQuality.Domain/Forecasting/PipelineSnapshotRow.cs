using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>One row of the daily pipeline snapshot: the open opportunities of one owner with one verdict and category that should close in one month.</summary>
/// <param name="day">The organisation's day the snapshot is of.</param>
/// <param name="ownerId">The owner.</param>
/// <param name="verdict">As it read that day.</param>
/// <param name="category">The forecast category; null where there is none.</param>
/// <param name="closeMonth">The month of the estimated close date, also where that has passed; null while undated.</param>
/// <param name="count">Opportunities.</param>
/// <param name="value">Sum of their estimated revenue, in base currency.</param>
/// <param name="weighted">Sum of estimated revenue times close probability; a blank probability weighs nothing.</param>
public sealed class PipelineSnapshotRow(
    Day day, Guid ownerId, Verdict verdict, ForecastCategory? category, Month? closeMonth, int count, decimal value, decimal weighted)
{
    /// <summary>The organisation's day the snapshot is of.</summary>
    public Day Day => day;

    /// <summary>The owner.</summary>
    public Guid OwnerId => ownerId;

    /// <summary>As it read that day.</summary>
    public Verdict Verdict => verdict;

    /// <summary>The forecast category; null where there is none.</summary>
    public ForecastCategory? Category => category;

    /// <summary>The month of the estimated close date, also where that has passed; null while undated.</summary>
    public Month? CloseMonth => closeMonth;

    /// <summary>Opportunities.</summary>
    public int Count => count;

    /// <summary>Sum of their estimated revenue, in base currency.</summary>
    public decimal Value => value;

    /// <summary>Sum of estimated revenue times close probability; a blank probability weighs nothing.</summary>
    public decimal Weighted => weighted;

    /// <summary>Unique among all rows of all days: taking the snapshot of a day again finds the rows of the first time.</summary>
    public string Key => string.Format(
        CultureInfo.InvariantCulture, "{0} {1:N} {2} {3} {4}", Day, OwnerId, (int)Verdict, (int?)Category ?? 0, CloseMonth?.ToString() ?? "-");

    /// <summary>The row of one open opportunity alone.</summary>
    /// <param name="day">The organisation's day.</param>
    /// <param name="ownerId">The owner.</param>
    /// <param name="verdict">As it reads that day.</param>
    /// <param name="category">The forecast category; null where there is none.</param>
    /// <param name="closeDate">The estimated close date; null while undated.</param>
    /// <param name="value">Estimated revenue in base currency; 0 while blank.</param>
    /// <param name="closeProbability">In per cent; null while blank.</param>
    public static PipelineSnapshotRow OfOne(Day day, Guid ownerId, Verdict verdict, ForecastCategory? category, Day? closeDate, decimal value, int? closeProbability) =>
        new(day, ownerId, verdict, category, closeDate is { } date ? Month.Of(date) : null, 1, value, WeightedRevenue.Of(value, closeProbability) ?? 0);

    /// <summary>The snapshot of a day, in the order of the keys: every open opportunity stands in exactly one row.</summary>
    /// <param name="opportunities">The row of each of them alone.</param>
    public static IReadOnlyList<PipelineSnapshotRow> Of(IEnumerable<PipelineSnapshotRow> opportunities) =>
        opportunities
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(rows => rows.Aggregate((sum, row) => sum.Plus(row)))
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .ToArray();

    private PipelineSnapshotRow Plus(PipelineSnapshotRow row) =>
        new(Day, OwnerId, Verdict, Category, CloseMonth, Count + row.Count, Value + row.Value, Weighted + row.Weighted);
}
