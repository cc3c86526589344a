using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Forecasting;

/// <summary>How much of what should have closed in a period no longer should.</summary>
/// <param name="OpeningValue">Estimated revenue, as the period opened, of what was open then and should have closed in it.</param>
/// <param name="SlippedValue">The part of it whose close date left the period.</param>
/// <param name="Count">Opportunities of the opening.</param>
/// <param name="SlippedCount">Those of them that slipped.</param>
public sealed record Slippage(decimal OpeningValue, decimal SlippedValue, int Count, int SlippedCount)
{
    /// <summary>Share of the opening value, 0 to 1; null where nothing should have closed.</summary>
    public decimal? Rate => OpeningValue == 0 ? null : SlippedValue / OpeningValue;

    /// <summary>Compares the opening of a period with the changes of close dates in it.</summary>
    /// <remarks>
    /// What counts is the last date set by the end of the period: one moved out and back did not slip, one moved to an earlier period did, and a
    /// cleared date did too. A won or lost opportunity slipped only if its date had left the period before it closed.
    /// </remarks>
    /// <param name="opening">The opportunities that were open when the period began, as they were then.</param>
    /// <param name="changes">Of their close dates, in the order they occurred.</param>
    /// <param name="period">The period.</param>
    public static Slippage Of(IEnumerable<OpenOpportunity> opening, IEnumerable<CloseDateChange> changes, ForecastPeriod period)
    {
        var last = changes
            .Where(change => period.Contains(change.On))
            .GroupBy(change => change.OpportunityKey, StringComparer.Ordinal)
            .ToDictionary(ofOne => ofOne.Key, ofOne => ofOne.Last(), StringComparer.Ordinal);
        var due = opening.Where(one => one.EstimatedCloseDate is { } date && period.Contains(date)).ToArray();
        var slipped = due.Where(one => last.TryGetValue(one.Key, out var change) && !(change.To is { } date && period.Contains(date))).ToArray();
        return new(due.Sum(Value), slipped.Sum(Value), due.Length, slipped.Length);
    }

    /// <summary>How often each close date was moved later, by opportunity; those never pushed are not there.</summary>
    public static IReadOnlyDictionary<string, int> Pushes(IEnumerable<CloseDateChange> changes) => changes
        .Where(change => change.IsPush)
        .GroupBy(change => change.OpportunityKey, StringComparer.Ordinal)
        .ToDictionary(ofOne => ofOne.Key, ofOne => ofOne.Count(), StringComparer.Ordinal);

    private static decimal Value(OpenOpportunity one) => one.ValueIsBlank ? 0 : one.EstimatedValue;
}
