namespace CrmQuality.Domain.Criteria;

/// <summary>How a criterion is answered by the rep.</summary>
/// <param name="evidence">What must come with a Yes.</param>
/// <param name="maximumAge">For how many days an answer holds, the day it was given not counted; null for ever.</param>
/// <param name="allowsNotApplicable">Whether the rep may say that the question does not apply.</param>
public sealed class AttestationRule(Evidence evidence, int? maximumAge, bool allowsNotApplicable)
{
    /// <summary>What must come with a Yes.</summary>
    public Evidence Evidence { get; } = evidence;

    /// <summary>For how many days an answer holds, the day it was given not counted; null for ever.</summary>
    public int? MaximumAge { get; } = maximumAge;

    /// <summary>Whether the rep may say that the question does not apply.</summary>
    public bool AllowsNotApplicable { get; } = allowsNotApplicable;
}
