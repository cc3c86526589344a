namespace CrmQuality.Domain.Criteria;

/// <summary>What a person reads of a criterion, in one language.</summary>
/// <param name="Title">The field or question, as the form names it.</param>
/// <param name="Advice">What to enter.</param>
/// <param name="Rationale">Why it matters.</param>
public sealed record CriterionText(string Title, string Advice, string Rationale);
