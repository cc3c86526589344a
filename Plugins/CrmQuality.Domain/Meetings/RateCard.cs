using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Meetings;

/// <summary>All rates there are. The most specific wins, then the latest: a rep's own before that of the team before everybody's.</summary>
/// <param name="lines">In any order; of equal ones the last wins.</param>
public sealed class RateCard(IReadOnlyList<RateLine> lines)
{
    /// <summary>The rates of a meeting; the hour and the kilometre are looked up each for itself.</summary>
    /// <param name="day">The organisation's day of the meeting.</param>
    /// <param name="repId">Who holds it.</param>
    /// <param name="teamId">The rep's team or business unit; null without one.</param>
    public CostRate On(Day day, Guid repId, Guid? teamId) => new()
    {
        Hourly = Best(day, repId, teamId, line => line.Hourly),
        PerKilometre = Best(day, repId, teamId, line => line.PerKilometre),
    };

    private CurrencyAmount? Best(Day day, Guid repId, Guid? teamId, Func<RateLine, decimal?> figure)
    {
        decimal? best = null;
        var bestRank = long.MinValue;
        foreach (var line in lines)
        {
            var concerns = (line.UserId is null || line.UserId == repId) && (line.TeamId is null || line.TeamId == teamId);
            var rank = (line.UserId is null ? 0 : 2L << 32) + (line.TeamId is null ? 0 : 1L << 32) + line.ValidFrom.Number;
            if (concerns && line.ValidFrom <= day && rank >= bestRank && figure(line) is { } known)
            {
                best = known;
                bestRank = rank;
            }
        }

        return best is { } amount ? CurrencyAmount.OfBase(amount) : null;
    }
}
