using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>The sums of the ledger. Every entry counts once in each dimension, so each adds up to the total.</summary>
public static class WasteSums
{
    /// <summary>With fewer persons a line without a name would still name them.</summary>
    public const int FewestForAnonymity = 3;

    /// <summary>Everything.</summary>
    public static WasteLine Total(IEnumerable<WasteEntry> entries) => Line("", entries);

    /// <summary>A line for each value of a dimension: months in their order, everything else by settled waste, then exposure, the most first.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <param name="dimension">By what.</param>
    /// <param name="persons">How much may be said about single persons; matters by rep only.</param>
    public static IReadOnlyList<WasteLine> By(IReadOnlyCollection<WasteEntry> entries, WasteDimension dimension, PersonView persons = PersonView.Named)
    {
        var keyOf = KeyOf(entries, dimension);
        var lines = entries.GroupBy(keyOf, StringComparer.Ordinal).Select(group => Line(group.Key, group));
        var ordered = dimension == WasteDimension.Month
            ? lines.OrderBy(line => line.Key, StringComparer.Ordinal)
            : lines.OrderByDescending(line => line.SettledWaste).ThenByDescending(line => line.Exposure).ThenBy(line => line.Key, StringComparer.Ordinal);
        return dimension == WasteDimension.Rep ? Shown([.. ordered], entries, persons) : [.. ordered];
    }

    private static IReadOnlyList<WasteLine> Shown(IReadOnlyList<WasteLine> reps, IReadOnlyCollection<WasteEntry> entries, PersonView persons)
    {
        if (persons == PersonView.Named || reps.Count == 0)
        {
            return reps;
        }

        return persons == PersonView.Off || reps.Count < FewestForAnonymity
            ? [Total(entries)]
            : [.. reps.Select((line, index) => line with { Key = (index + 1).ToString(CultureInfo.InvariantCulture) })];
    }

    private static Func<WasteEntry, string> KeyOf(IReadOnlyCollection<WasteEntry> entries, WasteDimension dimension)
    {
        switch (dimension)
        {
            case WasteDimension.Rep:
                return entry => entry.RepId.ToString("D");
            case WasteDimension.Team:
                return entry => entry.TeamId?.ToString("D") ?? "";
            case WasteDimension.Segment:
                return entry => entry.Segment;
            case WasteDimension.Source:
                return entry => entry.Source;
            case WasteDimension.FailedCriterion:
                return entry => entry.FailedCriterion;
            case WasteDimension.Subject:
                return entry => entry.SubjectId.ToString("D");
            case WasteDimension.Month:
                return entry => Month.Of(entry.Day).ToString();
            default:
                var reasons = entries.Where(entry => entry.Reverses is null).GroupBy(entry => entry.Key).ToDictionary(same => same.Key, same => same.First().Reason);
                return entry => (entry.Reverses is { } key && reasons.TryGetValue(key, out var reason) ? reason : entry.Reason).ToString();
        }
    }

    private static WasteLine Line(string key, IEnumerable<WasteEntry> entries) =>
        entries.Aggregate(new WasteLine(key, 0, 0, 0, 0, 0, 0), (line, entry) => line.Plus(entry));
}
