using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>What reps did in one period under one target.</summary>
/// <param name="Verdict">Whether that target was attainable.</param>
/// <param name="Meetings">Their meetings.</param>
/// <param name="Judged">Opportunities judged for the first time.</param>
/// <param name="FirstPassed">Those of them validated at once.</param>
/// <param name="Waived">Those of them that passed only with a waiver.</param>
public sealed record TargetPressure(AttainabilityVerdict Verdict, Loosening Meetings, int Judged, int FirstPassed, int Waived)
{
    /// <summary>Share of all meetings that went to unvalidated opportunities, 0 to 1; null without any.</summary>
    public decimal? UnvalidatedShare => Share(Meetings.UnvalidatedBefore + Meetings.UnvalidatedLate, Meetings.Before + Meetings.Late);

    /// <summary>Share validated at once; null where nothing was judged.</summary>
    public decimal? FirstPassRate => Share(FirstPassed, Judged);

    /// <summary>Share waived; null where nothing was judged.</summary>
    public decimal? WaiverRate => Share(Waived, Judged);

    /// <summary>One line for each attainability there was, the easiest first.</summary>
    public static IReadOnlyList<TargetPressure> ByAttainability(IEnumerable<TargetPressure> periods) =>
        [.. periods.GroupBy(period => period.Verdict).OrderBy(group => group.Key).Select(group => group.Aggregate((sum, period) => new(
            group.Key,
            sum.Meetings.Plus(period.Meetings),
            sum.Judged + period.Judged,
            sum.FirstPassed + period.FirstPassed,
            sum.Waived + period.Waived)))];

    /// <summary>
    /// The drift: by how much the share of meetings on unvalidated opportunities is higher under unattainable targets than under attainable ones.
    /// Above zero, the organisation's own targets loosen its criteria.
    /// </summary>
    /// <returns>Null where either has fewer than ten meetings.</returns>
    public static decimal? Drift(IEnumerable<TargetPressure> periods)
    {
        var lines = ByAttainability(periods);
        return ShareUnder(lines, AttainabilityVerdict.Unattainable) - ShareUnder(lines, AttainabilityVerdict.Attainable);
    }

    private static decimal? ShareUnder(IReadOnlyList<TargetPressure> lines, AttainabilityVerdict verdict)
    {
        var line = lines.FirstOrDefault(one => one.Verdict == verdict);
        return line is not null && line.Meetings.Before + line.Meetings.Late >= Loosening.Minimum ? line.UnvalidatedShare : null;
    }

    private static decimal? Share(int part, int all) => all > 0 ? part / (decimal)all : null;
}
