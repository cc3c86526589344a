namespace CrmQuality.Domain.Assessment;

/// <summary>What the criteria say of one opportunity. The numbers are those of the choice <c>crmq_verdict</c> less its first value.</summary>
public enum Verdict
{
    /// <summary>No stamp, a stale one, or a defect of ours.</summary>
    NotEvaluated = 0,

    /// <summary>No published criteria set applies.</summary>
    OutOfScope = 1,

    /// <summary>Judged, and not passed.</summary>
    Unvalidated = 2,

    /// <summary>Passed without help.</summary>
    Validated = 3,

    /// <summary>Passed only with a live waiver.</summary>
    Waived = 4,

    /// <summary>Would pass if aged answers still counted.</summary>
    Expired = 5,
}
