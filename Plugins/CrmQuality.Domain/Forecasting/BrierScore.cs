using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>How well probabilities foretold wins: the mean of (probability − outcome)², 0 at best, 0.25 for always saying one half.</summary>
/// <param name="Count">Closed opportunities with a probability from 0 to 100 %.</param>
/// <param name="LeftOut">Those without one.</param>
/// <param name="Score">Not rounded; null where there is none to count.</param>
/// <param name="WinRate">Share of those counted that were won; null likewise.</param>
public sealed record BrierScore(int Count, int LeftOut, decimal? Score, decimal? WinRate)
{
    /// <summary>The score of a number of closed opportunities.</summary>
    public static BrierScore Of(IEnumerable<ClosedForecast> closed)
    {
        var all = closed.ToArray();
        var counted = all.Where(one => one.CloseProbability is >= 0 and <= 100).ToArray();
        return counted.Length == 0
            ? new(0, all.Length, null, null)
            : new(counted.Length, all.Length - counted.Length, counted.Average(Square), counted.Average(Won));
    }

    /// <summary>A score for each verdict there is.</summary>
    public static IReadOnlyDictionary<Verdict, BrierScore> ByVerdict(IEnumerable<ClosedForecast> closed) =>
        closed.GroupBy(one => one.Verdict).ToDictionary(group => group.Key, Of);

    /// <summary>A score for each rep there is.</summary>
    public static IReadOnlyDictionary<Guid, BrierScore> ByRep(IEnumerable<ClosedForecast> closed) =>
        closed.GroupBy(one => one.OwnerId).ToDictionary(group => group.Key, Of);

    private static decimal Square(ClosedForecast one)
    {
        var miss = (one.CloseProbability!.Value / 100m) - Won(one);
        return miss * miss;
    }

    private static decimal Won(ClosedForecast one) => one.IsWon ? 1 : 0;
}
