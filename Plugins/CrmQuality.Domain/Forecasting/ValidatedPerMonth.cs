using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Forecasting;

/// <summary>New validated opportunities of one rep in one month.</summary>
/// <param name="UserId">The rep.</param>
/// <param name="Month">The organisation's month.</param>
/// <param name="Count">All of them.</param>
/// <param name="CountForTeam">Those of them owned by a team.</param>
public sealed record ValidatedPerMonth(Guid UserId, Month Month, int Count, int CountForTeam)
{
    /// <summary>Counts credits per rep and month, in order of month and then rep.</summary>
    /// <remarks>An opportunity counts once, at its earliest credit: events may be delivered more than once.</remarks>
    public static IReadOnlyList<ValidatedPerMonth> Of(IEnumerable<CreditedValidation> credits) =>
        [.. EarliestOfEach(credits)
            .GroupBy(credit => new { credit.UserId, Month = Month.Of(credit.On) })
            .Select(group => new ValidatedPerMonth(group.Key.UserId, group.Key.Month, group.Count(), group.Count(credit => credit.IsForTeam)))
            .OrderBy(line => line.Month)
            .ThenBy(line => line.UserId)];

    private static Dictionary<Guid, CreditedValidation>.ValueCollection EarliestOfEach(IEnumerable<CreditedValidation> credits)
    {
        var earliest = new Dictionary<Guid, CreditedValidation>();
        foreach (var credit in credits)
        {
            if (!earliest.TryGetValue(credit.OpportunityId, out var known) || credit.On < known.On)
            {
                earliest[credit.OpportunityId] = credit;
            }
        }

        return earliest.Values;
    }
}
