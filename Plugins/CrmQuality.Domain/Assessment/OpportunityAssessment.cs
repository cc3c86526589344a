using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>All outcomes of one opportunity at one moment, and the verdict they give.</summary>
public sealed class OpportunityAssessment
{
    /// <summary>The version that judged.</summary>
    public int Version { get; internal set; }

    /// <summary>The set that judged; null when none applies.</summary>
    public CriteriaSet? Set { get; internal set; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; internal set; }

    /// <summary>Share of the weight that is met, 0 to 100; null without weight.</summary>
    public decimal? Score { get; internal set; }

    /// <summary>One finding per criterion of the set, in its order.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>When it was made (UTC, whole seconds as the platform stores them).</summary>
    public DateTime EvaluatedOn { get; internal set; }

    /// <summary>The earliest moment (UTC) at which time alone turns the verdict; null for never.</summary>
    public DateTime? ValidUntil { get; internal set; }

    /// <summary>Columns whose blank leaves open whether the set applies.</summary>
    public IReadOnlyList<SnapshotColumn> BlankScopeColumns { get; internal set; } = [];

    /// <summary>The row's stage when the set does not list it; otherwise null.</summary>
    public string? UnlistedStage { get; internal set; } = "";

    /// <summary>What people have said and decided.</summary>
    public Answers Answers { get; internal set; } = Answers.None;

    /// <summary>The applicable criteria that are not met or unknown and not waived, in the set's order.</summary>
    public IEnumerable<Criterion> Open() => Findings.Count == 0 ? [] : Set!.Criteria.Where((_, place) => Findings[place].IsOpen);
}
