namespace CrmQuality.Domain.Criteria;

/// <summary>What one criterion says of one opportunity.</summary>
public enum Outcome
{
    /// <summary>Not asked of this opportunity, or not yet.</summary>
    NotApplicable,

    /// <summary>The condition is true.</summary>
    Met,

    /// <summary>The condition is false.</summary>
    NotMet,

    /// <summary>A blank leaves it open.</summary>
    Unknown,
}
