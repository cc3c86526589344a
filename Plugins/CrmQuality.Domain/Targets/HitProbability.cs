using System;

namespace CrmQuality.Domain.Targets;

/// <summary>The chance of reaching a number of deals from a number of tries: the upper tail of the exact binomial distribution.</summary>
public static class HitProbability
{
    /// <summary>No period holds more tries.</summary>
    private const int MostTries = 1 << 30;

    /// <summary>Terms this far below the sum no longer change it.</summary>
    private const double Negligible = 1e-17;

    /// <summary>The chance of at least <paramref name="deals"/> wins in <paramref name="tries"/>, 0 to 1, to about ten decimals; to six at a thousand million tries.</summary>
    /// <param name="deals">Wins sought; zero or fewer are certain.</param>
    /// <param name="tries">Independent tries; fewer than the deals cannot do.</param>
    /// <param name="chance">Of each; below 0 counts as 0, above 1 as 1.</param>
    public static double Of(int deals, int tries, double chance)
    {
        if (deals <= 0)
        {
            return 1;
        }

        if (tries < deals || !(chance > 0))
        {
            return 0;
        }

        if (chance >= 1)
        {
            return 1;
        }

        // Of the two tails the one that falls from its first term on is summed: its terms cannot cancel or overflow.
        return deals > chance * tries ? Math.Min(1, UpTail(deals, tries, chance)) : Math.Max(0, 1 - DownTail(deals - 1, tries, chance));
    }

    /// <summary>The fewest tries that give at least the <paramref name="wanted"/> chance of <paramref name="deals"/> wins.</summary>
    /// <returns>Null where no number of tries does, or more than a thousand million.</returns>
    public static int? Tries(int deals, double chance, double wanted)
    {
        if (deals <= 0 || wanted <= 0)
        {
            return 0;
        }

        if (!(wanted < 1) || Of(deals, MostTries, chance) < wanted)
        {
            return chance >= 1 && wanted <= 1 ? deals : null;
        }

        var tooFew = deals - 1;
        var enough = MostTries;
        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            if (Of(deals, middle, chance) >= wanted)
            {
                enough = middle;
            }
            else
            {
                tooFew = middle;
            }
        }

        return enough;
    }

    private static double UpTail(int first, int tries, double chance)
    {
        var term = Term(first, tries, chance);
        var sum = term;
        for (var wins = first; wins < tries && term > sum * Negligible; wins++)
        {
            term *= (tries - wins) / (wins + 1.0) * (chance / (1 - chance));
            sum += term;
        }

        return sum;
    }

    private static double DownTail(int last, int tries, double chance)
    {
        var term = Term(last, tries, chance);
        var sum = term;
        for (var wins = last; wins > 0 && term > sum * Negligible; wins--)
        {
            term *= wins / (tries - wins + 1.0) * ((1 - chance) / chance);
            sum += term;
        }

        return sum;
    }

    /// <remarks>By logarithms, because the powers alone would vanish long before their product does.</remarks>
    private static double Term(int wins, int tries, double chance)
    {
        var log = (wins * Math.Log(chance)) + ((tries - wins) * Math.Log(1 - chance));
        for (var i = 1; i <= wins; i++)
        {
            log += Math.Log((tries - wins + i) / (double)i);
        }

        return Math.Exp(log);
    }
}
