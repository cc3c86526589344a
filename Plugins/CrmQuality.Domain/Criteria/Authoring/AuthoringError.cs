namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>One thing to mend before a criteria set can be published.</summary>
/// <param name="SetCode">The set.</param>
/// <param name="CriterionCode">The criterion; empty when the set itself is at fault.</param>
/// <param name="Element">The property of the draft, such as condition or stages.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record AuthoringError(string SetCode, string CriterionCode, string Element, string Message);
