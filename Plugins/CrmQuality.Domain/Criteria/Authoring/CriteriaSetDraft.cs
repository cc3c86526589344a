using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A criteria set as its author wrote it: text, not yet checked or compiled.</summary>
public sealed record CriteriaSetDraft
{
    /// <summary>The row's id.</summary>
    public System.Guid Id { get; init; }

    /// <summary>Short, unique and stable; named in assessments.</summary>
    public string Code { get; init; } = "";

    /// <summary>The name in the organisation's language.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the set is for and who decided it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Sets are tried in ascending order.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>Share of the weight that must be met, 0 to 100 per cent.</summary>
    public int Threshold { get; init; } = 100;

    /// <summary>FetchXML filter of the opportunities the set judges; blank means all.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Sales stages from first to last.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Where the stage is read: <c>stepname</c> or <c>salesstage</c>.</summary>
    public string StageColumn { get; init; } = "stepname";

    /// <summary>Forecast category that caps what is not validated: omitted, pipeline, best case or committed.</summary>
    public string CapAt { get; init; } = "omitted";

    /// <summary>Whether the verdict alone (unvalidated, expired, not evaluated) caps the forecast.</summary>
    public bool CapsUnvalidated { get; init; } = true;

    /// <summary>Whether block criteria refuse imports and application users too, instead of capping.</summary>
    public bool RefusesImports { get; init; }

    /// <summary>Whether a save that cannot be judged because of an error of ours is refused instead of let through.</summary>
    public bool FailsClosed { get; init; }

    /// <summary>After how many days without validation an opportunity is parked; null for never.</summary>
    public int? SunsetDays { get; init; }

    /// <summary>The criteria in the order they are shown.</summary>
    public IReadOnlyList<CriterionDraft> Criteria { get; init; } = [];

    /// <summary>Its code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether it is the very same. Two drafts that say the same are no matter of this: lists in them would differ anyway.</summary>
    /// <remarks>What the compiler would write here takes 2 KB of the shipped assembly.</remarks>
    public bool Equals(CriteriaSetDraft? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode();
}
