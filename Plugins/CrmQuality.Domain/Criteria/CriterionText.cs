namespace CrmQuality.Domain.Criteria;

/// <summary>What a person reads of a criterion, in one language.</summary>
public sealed class CriterionText(string title, string advice, string rationale)
{
    /// <summary>The field or question, as the form names it.</summary>
    public string Title { get; } = title;

    /// <summary>What to enter.</summary>
    public string Advice { get; } = advice;

    /// <summary>Why it matters.</summary>
    public string Rationale { get; } = rationale;
}
