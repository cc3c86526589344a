using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Assessment;

/// <summary>Finds when time alone turns a verdict.</summary>
internal static class ValidUntil
{
    private const int FarthestDay = 3_652_058;
    private const int MostSteps = 200;

    /// <summary>The earliest moment (UTC) at which the verdict differs although nobody changes anything; null when there is none.</summary>
    /// <remarks>Steps from one day on which any condition flips to the next and judges again: a flip need not turn the verdict.</remarks>
    public static DateTime? Of(Snapshot snapshot, IRow row, Day today, Verdict verdict)
    {
        var outcomes = new Outcome[Judge.LongestSet(snapshot)];
        var day = today;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = NextFlip(snapshot, row, day);
            if (next > FarthestDay)
            {
                return null;
            }

            day = new Day(next);
            if (Judge.Of(snapshot, row, day, outcomes).Verdict != verdict)
            {
                return snapshot.Calendar.StartOf(day);
            }
        }

        return snapshot.Calendar.StartOf(day);
    }

    private static int NextFlip(Snapshot snapshot, IRow row, Day day)
    {
        var next = int.MaxValue;
        foreach (var set in snapshot.Sets)
        {
            next = Math.Min(next, NextFlip(set.Scope, snapshot, row, day));
            foreach (var criterion in set.Criteria)
            {
                next = Math.Min(next, NextFlip(criterion.Condition, snapshot, row, day));
                next = Math.Min(next, NextFlip(criterion.AppliesWhen, snapshot, row, day));
            }
        }

        return next;
    }

    private static int NextFlip(Condition? condition, Snapshot snapshot, IRow row, Day day) =>
        condition?.NextFlip(row, day, snapshot.Calendar) ?? int.MaxValue;
}
