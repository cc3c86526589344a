namespace CrmQuality.Domain.Targets;

/// <summary>A probability from few cases, drawn towards that of the team as if ten more cases had gone as the team's do.</summary>
public static class ShrunkProbability
{
    /// <summary>How many cases the team's probability weighs.</summary>
    public const int Weight = 10;

    /// <summary>The probability, 0 to 1, not rounded: (successes + 10 × team) ÷ (cases + 10).</summary>
    /// <param name="successes">Of the cases; below zero counts as 0, above the cases as all of them.</param>
    /// <param name="cases">Below zero counts as 0: then the team's own.</param>
    /// <param name="team">The team's probability, 0 to 1; null where the team has no history.</param>
    /// <returns>Null where the team has none: a rep's few cases alone say nothing.</returns>
    public static decimal? Of(int successes, int cases, decimal? team)
    {
        if (team is not (>= 0 and <= 1))
        {
            return null;
        }

        var all = cases < 0 ? 0 : cases;
        var won = successes < 0 ? 0 : successes > all ? all : successes;
        return (won + (Weight * team)) / (all + (decimal)Weight);
    }
}
