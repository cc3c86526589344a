using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Measure.Reporting;

/// <summary>New validated opportunities of one rep in one month.</summary>
/// <param name="UserId">The rep.</param>
/// <param name="Month">The organisation's month.</param>
/// <param name="Count">All of them, less what was voided in this month; below zero where more was voided than validated.</param>
/// <param name="CountForTeam">The part of it that belongs to opportunities owned by a team.</param>
public sealed record ValidatedPerMonth(Guid UserId, Month Month, int Count, int CountForTeam)
{
    /// <summary>How many were voided in this month, whenever they were validated.</summary>
    public int Voided { get; init; }

    /// <summary>Counts per rep and month, in order of month and then rep.</summary>
    /// <remarks>
    /// An opportunity counts once until it is voided, at its earliest credit: events may be delivered more than once. Of merged opportunities
    /// the earliest credit survives. A voiding counts against who was credited, and frees the opportunity for another credit; one without a
    /// credit to take back counts nothing.
    /// </remarks>
    /// <param name="events">In any order of days; those of one day in the order they occurred.</param>
    /// <param name="mergedInto">By opportunity that was merged away, the one it was merged into.</param>
    public static IReadOnlyList<ValidatedPerMonth> Of(IEnumerable<ValidationEvent> events, IReadOnlyDictionary<Guid, Guid>? mergedInto = null) =>
        [.. events
            .GroupBy(one => Survivor(one.OpportunityId, mergedInto))
            .SelectMany(ofOne => Counted(ofOne.OrderBy(one => one.On)))
            .GroupBy(one => new { one.UserId, Month = Month.Of(one.On) })
            .Select(group => new ValidatedPerMonth(group.Key.UserId, group.Key.Month, group.Sum(Sign), group.Where(one => one.IsForTeam).Sum(Sign))
            {
                Voided = group.Count(one => one.IsVoiding),
            })
            .OrderBy(line => line.Month)
            .ThenBy(line => line.UserId)];

    private static int Sign(ValidationEvent counted) => counted.IsVoiding ? -1 : 1;

    private static Guid Survivor(Guid opportunity, IReadOnlyDictionary<Guid, Guid>? mergedInto)
    {
        // As many steps as there are merges: a ring of them must not hang the report.
        for (var steps = mergedInto?.Count ?? 0; steps > 0 && mergedInto!.TryGetValue(opportunity, out var survivor); steps--)
        {
            opportunity = survivor;
        }

        return opportunity;
    }

    private static IEnumerable<ValidationEvent> Counted(IEnumerable<ValidationEvent> ofOne)
    {
        ValidationEvent? credit = null;
        foreach (var one in ofOne)
        {
            if (one.IsVoiding != credit is null)
            {
                yield return credit is null ? one : one with { UserId = credit.UserId, IsForTeam = credit.IsForTeam };
                credit = credit is null ? one : null;
            }
        }
    }
}
