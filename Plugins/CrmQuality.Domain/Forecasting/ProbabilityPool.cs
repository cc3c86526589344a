using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The chance of winning, by value, from each sales stage, learnt from one pool of matured stage entries.</summary>
/// <remarks>
/// Each stage is drawn towards the whole pool as if ten more opportunities of mean value had been won at the pool's rate,
/// so that a stage with two entries says little and one that is missing says what the pool says. Not rounded.
/// </remarks>
public sealed class ProbabilityPool
{
    /// <summary>The fewest entries, over all stages, that give a probability.</summary>
    public const int Minimum = 10;

    private const int SmoothingEntries = 10;

    private readonly Dictionary<string, decimal> byStage = new(StringComparer.OrdinalIgnoreCase);
    private readonly decimal? elsewhere;

    private ProbabilityPool(int count, int stillOpen, decimal? elsewhere)
    {
        Count = count;
        StillOpen = stillOpen;
        this.elsewhere = elsewhere;
    }

    /// <summary>How many entries were learnt from, over all stages.</summary>
    public int Count { get; }

    /// <summary>How many of them are still open, and so count as not won.</summary>
    public int StillOpen { get; }

    /// <summary>The chance from <paramref name="stage"/>, 0 to 1; null where the pool has too little to say.</summary>
    public decimal? From(string stage) => byStage.TryGetValue(stage, out var probability) ? probability : elsewhere;

    /// <summary>Whether the pool gives probabilities: ten entries, and some value among them.</summary>
    public bool IsEnough => elsewhere is not null;

    /// <summary>Probabilities taken as they are, not learnt.</summary>
    /// <param name="probabilities">By stage, 0 to 1.</param>
    /// <param name="otherStages">For every stage not among them.</param>
    public static ProbabilityPool Given(IReadOnlyDictionary<string, decimal> probabilities, decimal otherStages)
    {
        var pool = new ProbabilityPool(0, 0, Checked(otherStages));
        foreach (var given in probabilities)
        {
            pool.byStage[given.Key] = Checked(given.Value);
        }

        return pool;
    }

    /// <summary>Learns from matured entries; a win after <paramref name="today"/> has not happened yet.</summary>
    public static ProbabilityPool Learn(IReadOnlyCollection<StageEntry> cohort, Day today)
    {
        var stillOpen = cohort.Count(entry => !entry.IsClosed);
        var total = cohort.Sum(Value);
        if (cohort.Count < Minimum || total == 0)
        {
            return new(cohort.Count, stillOpen, null);
        }

        var winRate = cohort.Where(entry => entry.WonOn <= today).Sum(Value) / total;
        var weight = SmoothingEntries * total / cohort.Count;
        var pool = new ProbabilityPool(cohort.Count, stillOpen, winRate);
        foreach (var stage in cohort.GroupBy(entry => entry.Stage, StringComparer.OrdinalIgnoreCase))
        {
            var won = stage.Where(entry => entry.WonOn <= today).Sum(Value);
            pool.byStage[stage.Key] = (won + (weight * winRate)) / (stage.Sum(Value) + weight);
        }

        return pool;
    }

    private static decimal Value(StageEntry entry) => Math.Max(0, entry.EstimatedValue);

    private static decimal Checked(decimal probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies from 0 to 1.");
}
