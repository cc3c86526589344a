using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Assessment;

/// <summary>Finds when time alone turns a verdict.</summary>
internal static class ValidUntil
{
    private const int MostSteps = 200;

    /// <summary>The earliest moment (UTC) at which the verdict differs although nobody changes anything; null when there is none.</summary>
    /// <remarks>Steps from one moment at which anything flips to the next and judges again: a flip need not turn the verdict.</remarks>
    public static DateTime? Of(Snapshot snapshot, IOpportunity opportunity, AsOf asOf, Verdict verdict)
    {
        var findings = new Finding[Judge.LongestSet(snapshot)];
        for (var step = 0; step < MostSteps; step++)
        {
            var next = NextFlip(snapshot, opportunity, asOf);
            if (next == long.MaxValue)
            {
                return null;
            }

            asOf = new AsOf(new DateTime(next, DateTimeKind.Utc), snapshot.Calendar);
            if (Judge.Of(snapshot, opportunity, asOf, findings).Verdict != verdict)
            {
                return WholeSecond(asOf.Utc);
            }
        }

        return WholeSecond(asOf.Utc);
    }

    /// <remarks>Sets behind the one that judges matter only once a scope has flipped: their rows need not be read before.</remarks>
    private static long NextFlip(Snapshot snapshot, IOpportunity opportunity, in AsOf asOf)
    {
        var next = long.MaxValue;
        foreach (var set in snapshot.Sets)
        {
            next = Math.Min(next, set.Scope?.NextFlip(opportunity, asOf) ?? long.MaxValue);
            if ((set.Scope?.Evaluate(opportunity, asOf) ?? Truth.True) != Truth.False)
            {
                return Math.Min(next, NextFlip(set, opportunity, asOf));
            }
        }

        return next;
    }

    private static long NextFlip(CriteriaSet set, IOpportunity opportunity, in AsOf asOf)
    {
        var next = long.MaxValue;
        foreach (var criterion in set.Criteria)
        {
            next = Math.Min(next, criterion.Condition?.NextFlip(opportunity, asOf) ?? long.MaxValue);
            next = Math.Min(next, criterion.AppliesWhen?.NextFlip(opportunity, asOf) ?? long.MaxValue);
            next = Math.Min(next, StartOf(opportunity.Answers.WaiverOf(criterion.Id)?.Until.Plus(1), asOf));
            if (criterion.Attested is { } rule)
            {
                next = Math.Min(next, StartOf(opportunity.Answers.AttestationOf(criterion.Id)?.AgedOn(rule), asOf));
            }
        }

        return next;
    }

    private static long StartOf(Day? day, in AsOf asOf) => day > asOf.Today ? asOf.Calendar.StartOf(day.Value).Ticks : long.MaxValue;

    /// <remarks>The platform keeps no more; a moment too early is safe.</remarks>
    private static DateTime WholeSecond(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
