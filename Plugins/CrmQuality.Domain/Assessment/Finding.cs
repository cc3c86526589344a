using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>What one criterion says of one opportunity, and what waivers and age do to it.</summary>
/// <param name="outcome">The outcome.</param>
/// <param name="once">The outcome if aged answers still counted.</param>
/// <param name="isWaived">Whether a live waiver stands in for it.</param>
/// <param name="wasWaived">Whether a waiver would stand in for it if lapsed ones still counted.</param>
/// <param name="gap">What to say of the answer, where the rep answers.</param>
public readonly struct Finding(Outcome outcome, Outcome once, bool isWaived, bool wasWaived, AnswerGap gap)
{
    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; } = outcome;

    /// <summary>The outcome if aged answers still counted.</summary>
    public Outcome Once { get; } = once;

    /// <summary>Whether it is not met or unknown and a live waiver stands in for it.</summary>
    public bool IsWaived { get; } = isWaived && IsOpenOutcome(outcome);

    /// <summary>Whether a waiver would stand in for it if lapsed ones still counted.</summary>
    public bool WasWaived { get; } = wasWaived;

    /// <summary>What to say of the answer, where the rep answers.</summary>
    public AnswerGap Gap { get; } = gap;

    /// <summary>Whether it is applicable, and neither met nor waived.</summary>
    public bool IsOpen => IsOpenOutcome(Outcome) && !IsWaived;

    private static bool IsOpenOutcome(Outcome outcome) => outcome is Outcome.NotMet or Outcome.Unknown;
}
