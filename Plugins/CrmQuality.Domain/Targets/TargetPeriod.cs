using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets;

/// <summary>The organisation's days a target covers, both included.</summary>
/// <param name="first">The first day.</param>
/// <param name="last">The last day.</param>
public readonly struct TargetPeriod(Day first, Day last)
{
    /// <summary>The first day.</summary>
    public Day First { get; } = first;

    /// <summary>The last day.</summary>
    public Day Last { get; } = last;

    /// <summary>How many days; zero or less where it ends before it begins.</summary>
    public int Days => Last.Number - First.Number + 1;

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(Day day) => First <= day && day <= Last;

    /// <summary>What keeps a rep from having a target in this period.</summary>
    /// <param name="others">The periods of the rep's other targets.</param>
    public TargetFlaw Check(IEnumerable<TargetPeriod> others)
    {
        if (Days <= 0)
        {
            return TargetFlaw.PeriodEndsBeforeStart;
        }

        foreach (var other in others)
        {
            if (First <= other.Last && other.First <= Last)
            {
                return TargetFlaw.PeriodsOverlap;
            }
        }

        return TargetFlaw.None;
    }
}
