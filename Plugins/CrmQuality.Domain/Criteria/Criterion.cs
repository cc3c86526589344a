using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>One documented requirement of a criteria set, answered by data or by the rep.</summary>
/// <remarks>Written once, while it is compiled or read.</remarks>
public sealed class Criterion
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; internal set; }

    /// <summary>Short, stable and unique within the set.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>True when the requirement is met; null where the rep answers.</summary>
    public Condition? Condition { get; internal set; }

    /// <summary>How the rep answers; null where data does.</summary>
    public AttestationRule? Attested { get; internal set; }

    /// <summary>Where false, the criterion does not apply; null applies always.</summary>
    public Condition? AppliesWhen { get; internal set; }

    /// <summary>Opportunities created before this day are not asked.</summary>
    public Day? AppliesFrom { get; internal set; }

    /// <summary>A block criterion only caps before this day.</summary>
    public Day? BlocksFrom { get; internal set; }

    /// <summary>Place of the first asking stage in the set's list; -1 asks from the start.</summary>
    public int AskedFrom { get; internal set; } = -1;

    /// <summary>Share of the score, zero or more.</summary>
    public int Weight { get; internal set; }

    /// <summary>Whether validation needs it whatever the score.</summary>
    public bool Mandatory { get; internal set; }

    /// <summary>What it does when not met.</summary>
    public Severity Severity { get; internal set; }

    /// <summary>Where a block criterion refuses.</summary>
    public Gates Gates { get; internal set; }

    /// <summary>Who in the organisation answers for it; may be empty.</summary>
    public string Owner { get; internal set; } = "";

    /// <summary>What people read, by language (LCID); never empty.</summary>
    public IReadOnlyDictionary<int, CriterionText> Texts { get; internal set; } = new Dictionary<int, CriterionText>();

    /// <summary>Whether it looks at other rows than the opportunity.</summary>
    public bool ReadsLinks => Condition is { ReadsLinks: true } || AppliesWhen is { ReadsLinks: true };

    /// <summary>Whether it refuses, rather than caps, on that day.</summary>
    public bool BlocksOn(Day today) => Severity == Severity.Block && (BlocksFrom is not { } from || today >= from);
}
