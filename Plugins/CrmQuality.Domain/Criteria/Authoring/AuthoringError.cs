using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>One thing to mend before a criteria set can be published.</summary>
public sealed class AuthoringError(string setCode, string criterionCode, string element, string message)
{
    /// <summary>The set.</summary>
    public string SetCode { get; } = setCode;

    /// <summary>The criterion; empty when the set itself is at fault.</summary>
    public string CriterionCode { get; } = criterionCode;

    /// <summary>The property of the draft, such as condition or stages.</summary>
    public string Element { get; } = element;

    /// <summary>What is wrong and what to do.</summary>
    public string Message { get; } = message;

    /// <summary>The place and the message.</summary>
    public override string ToString() => string.Join(" ", new[] { SetCode, CriterionCode, Element }.Where(part => part.Length > 0)) + ": " + Message;
}
