namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>What people read of a criterion in one language, as its author wrote it.</summary>
/// <param name="title">The field or subject, as the form names it.</param>
/// <param name="advice">What to enter.</param>
/// <param name="rationale">Why it matters.</param>
public sealed class CriterionTextDraft(string title, string advice, string rationale)
{
    /// <summary>The field or subject, as the form names it.</summary>
    public string Title { get; } = title;

    /// <summary>What to enter.</summary>
    public string Advice { get; } = advice;

    /// <summary>Why it matters.</summary>
    public string Rationale { get; } = rationale;

    /// <summary>The question the rep asks, of the customer or of oneself; blank where the title says it.</summary>
    public string Question { get; set; } = "";

    /// <summary>What counts as evidence.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>An example of a good answer.</summary>
    public string Example { get; set; } = "";
}
