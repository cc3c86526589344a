using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A criterion as its author wrote it: text, not yet checked or compiled.</summary>
public sealed record CriterionDraft
{
    /// <summary>The row's id.</summary>
    public System.Guid Id { get; init; }

    /// <summary>Short, stable and unique within the set.</summary>
    public string Code { get; init; } = "";

    /// <summary>FetchXML filter on opportunity that is true when the criterion is met; blank where the rep answers.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Whether the condition says what disqualifies: the criterion is met where it is false, is mandatory and weighs nothing.</summary>
    public bool Disqualifying { get; init; }

    /// <summary>How the rep answers; null where the condition does.</summary>
    public AttestationDraft? Attestation { get; init; }

    /// <summary>FetchXML filter; where it is false the criterion does not apply. Blank means always.</summary>
    public string AppliesWhen { get; init; } = "";

    /// <summary>Opportunities created before this date (yyyy-MM-dd) are not asked. Blank means all are.</summary>
    public string AppliesFrom { get; init; } = "";

    /// <summary>A block criterion only caps before this date (yyyy-MM-dd). Blank means it blocks at once.</summary>
    public string BlocksFrom { get; init; } = "";

    /// <summary>The first stage at which the criterion is asked. Blank means from the start.</summary>
    public string AskedFrom { get; init; } = "";

    /// <summary>Zero or more.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Whether validation needs this criterion whatever the score.</summary>
    public bool Mandatory { get; init; }

    /// <summary>note, warn, cap or block.</summary>
    public string Severity { get; init; } = "note";

    /// <summary>Any of create, stage exit, quote, win.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    /// <summary>
    /// Values that count as blank, by column (<c>account.industrycode</c> for linked rows): a choice such as "Unknown" by its number, a two-option
    /// column by 0 or 1.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unanswered { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Who in the organisation answers for the criterion; shown in refusals.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When the organisation looks again at whether it needs the criterion (yyyy-MM-dd); blank for never.</summary>
    public string ReviewOn { get; init; } = "";

    /// <summary>Texts by language (LCID).</summary>
    public IReadOnlyDictionary<int, CriterionTextDraft> Texts { get; init; } = new Dictionary<int, CriterionTextDraft>();

    /// <summary>Its code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether it is the very same. Two drafts that say the same are no matter of this: lists in them would differ anyway.</summary>
    /// <remarks>What the compiler would write here takes 2 KB of the shipped assembly.</remarks>
    public bool Equals(CriterionDraft? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode();
}
