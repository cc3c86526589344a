using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>How long to wait before the outcome of an opportunity teaches anything: young ones that are still open are not losses.</summary>
public static class Maturity
{
    private const int PerCent = 90;

    /// <summary>The days from creation to winning within which 90 % of the won opportunities were won, by nearest rank.</summary>
    /// <returns>Null where none has been won by <paramref name="today"/>: then nothing is known to be mature.</returns>
    public static int? Days(IEnumerable<StageEntry> entries, Day today)
    {
        var cycles = entries
            .Where(entry => entry.WonOn <= today)
            .GroupBy(entry => entry.OpportunityKey, StringComparer.Ordinal)
            .Select(entriesOfOne => Cycle(entriesOfOne.First()));
        return Ninety(cycles);
    }

    /// <summary>The number within which 90 % of them lie, by nearest rank; null without any.</summary>
    internal static int? Ninety(IEnumerable<int> numbers)
    {
        var ordered = numbers.OrderBy(number => number).ToArray();
        var rank = ((ordered.Length * PerCent) + 99) / 100;
        return rank == 0 ? null : ordered[rank - 1];
    }

    /// <summary>The entries old enough to learn from, each opportunity once per stage, at its first entry there.</summary>
    public static IReadOnlyList<StageEntry> Cohort(IEnumerable<StageEntry> entries, int maturityDays, Day today)
    {
        var latest = today.Plus(-maturityDays);
        return entries
            .GroupBy(entry => new KeyValuePair<string, string>(entry.OpportunityKey, entry.Stage.ToUpperInvariant()))
            .Select(visits => visits.Aggregate((first, visit) => visit.EnteredOn < first.EnteredOn ? visit : first))
            .Where(entry => entry.EnteredOn <= latest)
            .ToArray();
    }

    private static int Cycle(StageEntry won) => Math.Max(0, won.WonOn!.Value.Number - won.CreatedOn.Number);
}
