using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The two pools a forecast draws on.</summary>
/// <param name="All">Over every verdict: stands in for a blank close probability.</param>
/// <param name="Unvalidated">Over entries that were unvalidated, expired or not evaluated: replaces what the rep hopes of such opportunities.</param>
/// <param name="MaturityDays">The age from which entries were learnt from; null where nothing was.</param>
public sealed record StageProbabilities(ProbabilityPool All, ProbabilityPool Unvalidated, int? MaturityDays)
{
    /// <summary>Estimates both pools from history. Entries after <paramref name="today"/> are not known yet.</summary>
    public static StageProbabilities Estimate(IEnumerable<StageEntry> entries, Day today)
    {
        var known = entries.Where(entry => entry.EnteredOn <= today).ToArray();
        var days = Maturity.Days(known, today);
        IReadOnlyList<StageEntry> cohort = days is { } maturity ? Maturity.Cohort(known, maturity, today) : [];
        StageEntry[] unvalidated = [.. cohort.Where(entry => !entry.VerdictAtEntry.IsForecastable())];
        return new(ProbabilityPool.Learn(cohort, today), ProbabilityPool.Learn(unvalidated, today), days);
    }
}
