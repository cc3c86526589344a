using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>What stops a save on purpose.</summary>
/// <param name="kind">What the save would do.</param>
public sealed class SaveRefusal(SaveKind kind)
{
    private readonly List<Criterion> criteria = [];

    /// <summary>What the save would do.</summary>
    public SaveKind Kind { get; } = kind;

    /// <summary>The refusing criteria in the set's order; none means that the save goes through.</summary>
    public IReadOnlyList<Criterion> Criteria => criteria;

    /// <summary>The gates at which they refuse.</summary>
    public Gates Gates { get; private set; }

    /// <summary>Whether the save goes through.</summary>
    public bool IsNone => criteria.Count == 0;

    /// <summary>Adds a criterion that refuses.</summary>
    public void Add(Criterion criterion, Gates gate)
    {
        criteria.Add(criterion);
        Gates |= gate;
    }

    /// <summary>The same refusal by some of its criteria.</summary>
    public SaveRefusal Only(Func<Criterion, bool> includes)
    {
        var some = new SaveRefusal(Kind);
        foreach (var criterion in criteria)
        {
            if (includes(criterion))
            {
                some.Add(criterion, Gates);
            }
        }

        return some;
    }
}
