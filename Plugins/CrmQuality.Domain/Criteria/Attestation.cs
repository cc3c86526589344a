using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>A rep's answer to one criterion.</summary>
public sealed class Attestation(Answer answer, Day on, EvidenceFlaw flaw)
{
    /// <summary>What was said.</summary>
    public Answer Answer { get; } = answer;

    /// <summary>The organisation's day it was said.</summary>
    public Day On { get; } = on;

    /// <summary>What is wrong with its evidence.</summary>
    public EvidenceFlaw Flaw { get; } = flaw;

    /// <summary>The outcome while the answer is fresh.</summary>
    public Outcome OutcomeBy(AttestationRule rule) => Answer switch
    {
        Answer.Yes when rule.Evidence == Evidence.None || Flaw is EvidenceFlaw.None or EvidenceFlaw.Weak => Outcome.Met,
        Answer.No => Outcome.NotMet,
        Answer.NotApplicable when rule.AllowsNotApplicable => Outcome.NotApplicable,
        _ => Outcome.Unknown,
    };

    /// <summary>What to say of the answer besides its outcome.</summary>
    public AnswerGap GapBy(AttestationRule rule, Day today) => Answer switch
    {
        Answer.InProgress => AnswerGap.InProgress,
        Answer.No => AnswerGap.Denied,
        Answer.NotApplicable when !rule.AllowsNotApplicable => AnswerGap.MustApply,
        _ when AgedOn(rule) <= today => AnswerGap.Aged,
        Answer.Yes when rule.Evidence != Evidence.None && Flaw != EvidenceFlaw.None => AnswerGap.EvidenceMissing + (Flaw - EvidenceFlaw.Missing),
        _ => AnswerGap.None,
    };

    /// <summary>The first day on which the answer no longer counts; null for never.</summary>
    public Day? AgedOn(AttestationRule rule) => rule.MaximumAge is { } days ? On.Plus(days + 1) : null;
}
