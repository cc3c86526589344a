using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>One documented requirement of a criteria set, answered by data.</summary>
public sealed record Criterion
{
    /// <summary>Short, stable and unique within the set.</summary>
    public required string Code { get; init; }

    /// <summary>True when the requirement is met.</summary>
    public required Condition Condition { get; init; }

    /// <summary>Where false, the criterion does not apply; null applies always.</summary>
    public Condition? AppliesWhen { get; init; }

    /// <summary>Opportunities created before this day are not asked.</summary>
    public Day? AppliesFrom { get; init; }

    /// <summary>A block criterion only caps before this day.</summary>
    public Day? BlocksFrom { get; init; }

    /// <summary>Place of the first asking stage in the set's list; -1 asks from the start.</summary>
    public int AskedFrom { get; init; } = -1;

    /// <summary>Share of the score, zero or more.</summary>
    public int Weight { get; init; }

    /// <summary>Whether validation needs it whatever the score.</summary>
    public bool Mandatory { get; init; }

    /// <summary>What it does when not met.</summary>
    public Severity Severity { get; init; }

    /// <summary>Where a block criterion refuses.</summary>
    public Gates Gates { get; init; }

    /// <summary>Who in the organisation answers for it; may be empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What people read, by language (LCID); never empty.</summary>
    public required IReadOnlyDictionary<int, CriterionText> Texts { get; init; }

    /// <summary>Whether it refuses, rather than caps, on that day.</summary>
    public bool BlocksOn(Day today) => Severity == Severity.Block && (BlocksFrom is not { } from || today >= from);
}
