namespace CrmQuality.Domain.Criteria;

/// <summary>Why an attested criterion is not met, or what to think of its being met.</summary>
public enum AnswerGap
{
    /// <summary>Nothing to say.</summary>
    None,

    /// <summary>Nobody has answered.</summary>
    NotAnswered,

    /// <summary>It is being found out.</summary>
    InProgress,

    /// <summary>The answer is older than the criterion allows.</summary>
    Aged,

    /// <summary>The answer is No.</summary>
    Denied,

    /// <summary>The evidence that the criterion asks for is missing.</summary>
    EvidenceMissing,

    /// <summary>The evidence only fills the field.</summary>
    EvidencePlaceholder,

    /// <summary>It counts, and its evidence says little.</summary>
    EvidenceWeak,

    /// <summary>The question was said not to apply, which the criterion does not allow.</summary>
    MustApply,
}
