using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>What history says of moving on from each stage.</summary>
/// <remarks>An opportunity that skipped a stage says nothing of it; one that went back counts from its first entry.</remarks>
/// <param name="stages">A cohort for each stage asked for, in that order; empty cohorts where nothing is old enough.</param>
/// <param name="maturityDays">The age from which entries were learnt from; null where nothing was ever won.</param>
/// <param name="unlistedEntries">Entries of the cohorts into stages nobody asked for; they are left out.</param>
public sealed class StageCohorts(IReadOnlyList<StageCohort> stages, int? maturityDays, int unlistedEntries)
{
    /// <summary>A cohort for each stage asked for, in that order; empty cohorts where nothing is old enough.</summary>
    public IReadOnlyList<StageCohort> Stages => stages;

    /// <summary>The age from which entries were learnt from; null where nothing was ever won.</summary>
    public int? MaturityDays => maturityDays;

    /// <summary>Entries of the cohorts into stages nobody asked for; they are left out.</summary>
    public int UnlistedEntries => unlistedEntries;

    /// <summary>Learns from the entries known by <paramref name="today"/>.</summary>
    /// <param name="entries">Of everybody whose history counts.</param>
    /// <param name="stages">From first to last, each once, ignoring case.</param>
    /// <param name="today">The organisation's date.</param>
    /// <param name="maturityDays">For one rep, that of the team: a rep's few wins say nothing of how long winning takes. Null takes it from the entries.</param>
    public static StageCohorts Of(IEnumerable<StageEntry> entries, IReadOnlyList<string> stages, Day today, int? maturityDays = null)
    {
        var known = entries.Where(entry => entry.EnteredOn <= today).ToArray();
        var maturity = maturityDays ?? Maturity.Days(known, today);
        var cohort = maturity is { } days ? Maturity.Cohort(known, days, today) : [];
        var history = known.ToLookup(entry => entry.OpportunityKey, StringComparer.Ordinal);
        bool HasMovedOn(StageEntry entry) => entry.WonOn <= today || history[entry.OpportunityKey].Any(next => IsLater(next, entry, stages));
        return new(
            stages.Select((stage, place) => CohortOf(stage, cohort.Where(entry => Place(stages, entry) == place).ToArray(), HasMovedOn)).ToArray(),
            maturity,
            cohort.Count(entry => Place(stages, entry) < 0));
    }

    private static bool IsLater(StageEntry next, StageEntry entry, IReadOnlyList<string> stages) =>
        next.EnteredOn >= entry.EnteredOn && Place(stages, next) > Place(stages, entry);

    private static int Place(IReadOnlyList<string> stages, StageEntry entry)
    {
        var place = stages.Count - 1;
        while (place >= 0 && !string.Equals(stages[place], entry.Stage, StringComparison.OrdinalIgnoreCase))
        {
            place--;
        }

        return place;
    }

    private static StageCohort CohortOf(string stage, StageEntry[] entries, Func<StageEntry, bool> hasMovedOn) =>
        new(stage, entries.Length, entries.Count(hasMovedOn), entries.Count(entry => !entry.IsClosed));
}
