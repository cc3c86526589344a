using System.Collections.Generic;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>Whether meetings went to unvalidated opportunities more often as the period ran out.</summary>
/// <param name="Before">Meetings in the first 80 % of the days.</param>
/// <param name="UnvalidatedBefore">Those of them on opportunities that were not validated then.</param>
/// <param name="Late">Meetings in the last 20 % of the days, rounded down to whole days.</param>
/// <param name="UnvalidatedLate">Those of them on opportunities that were not validated then.</param>
public sealed record Loosening(int Before, int UnvalidatedBefore, int Late, int UnvalidatedLate)
{
    /// <summary>The fewest meetings in each part that say anything.</summary>
    public const int Minimum = 10;

    private const decimal AlertAbove = 1.5m;

    /// <summary>Share of the early meetings, 0 to 1; null without any.</summary>
    public decimal? ShareBefore => Share(UnvalidatedBefore, Before);

    /// <summary>Share of the late meetings, 0 to 1; null without any.</summary>
    public decimal? ShareLate => Share(UnvalidatedLate, Late);

    /// <summary>Whether both parts have enough meetings.</summary>
    public bool IsEnough => Before >= Minimum && Late >= Minimum;

    /// <summary>The late share divided by the early one; null where there is nothing to divide by.</summary>
    public decimal? Ratio => ShareBefore > 0 ? ShareLate / ShareBefore : null;

    /// <summary>Whether to look at it: enough meetings, and more than half as many again; any late one where there was none before.</summary>
    public bool IsAlert => IsEnough && (ShareBefore == 0 ? UnvalidatedLate > 0 : Ratio > AlertAbove);

    /// <summary>Counts the meetings of a period; others are left out.</summary>
    public static Loosening Of(IEnumerable<OpportunityMeeting> meetings, TargetPeriod period)
    {
        var firstLate = period.Last.Plus(1 - (period.Days / 5));
        var sum = new Loosening(0, 0, 0, 0);
        foreach (var meeting in meetings)
        {
            var unvalidated = meeting.WasValidated ? 0 : 1;
            sum = !period.Contains(meeting.On) ? sum
                : meeting.On < firstLate ? sum with { Before = sum.Before + 1, UnvalidatedBefore = sum.UnvalidatedBefore + unvalidated }
                : sum with { Late = sum.Late + 1, UnvalidatedLate = sum.UnvalidatedLate + unvalidated };
        }

        return sum;
    }

    /// <summary>Both periods, or both reps, together.</summary>
    public Loosening Plus(Loosening other) =>
        new(Before + other.Before, UnvalidatedBefore + other.UnvalidatedBefore, Late + other.Late, UnvalidatedLate + other.UnvalidatedLate);

    private static decimal? Share(int part, int all) => all > 0 ? part / (decimal)all : null;
}
