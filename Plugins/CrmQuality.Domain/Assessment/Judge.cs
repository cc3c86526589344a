using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Assessment;

/// <summary>Applies a snapshot to one opportunity; evaluating allocates nothing.</summary>
public static class Judge
{
    /// <summary>The judgement of the first set whose scope is not false.</summary>
    /// <param name="snapshot">The live version.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="asOf">When.</param>
    /// <param name="findings">Receives one finding per criterion of the judging set; at least <see cref="LongestSet"/> long.</param>
    public static Judgement Of(Snapshot snapshot, IOpportunity opportunity, in AsOf asOf, Finding[] findings)
    {
        for (var i = 0; i < snapshot.Sets.Count; i++)
        {
            var set = snapshot.Sets[i];
            var scope = set.Scope?.Evaluate(opportunity, asOf) ?? Truth.True;
            if (scope != Truth.False)
            {
                return OfSet(set, scope, snapshot, opportunity, asOf, findings);
            }
        }

        return new Judgement(null, Truth.False, Verdict.OutOfScope, 0, 0);
    }

    /// <summary>What one criterion of a set says.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="stage">Place of the stage at which it is asked; -1 before all.</param>
    /// <param name="snapshot">The live version.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="asOf">When.</param>
    public static Finding FindingOf(Criterion criterion, int stage, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf) =>
        CanApply(criterion, snapshot, opportunity, asOf) && stage >= criterion.AskedFrom ? Ask(criterion, opportunity, asOf) : default;

    /// <summary>The number of criteria of the longest set.</summary>
    public static int LongestSet(Snapshot snapshot)
    {
        var longest = 0;
        for (var i = 0; i < snapshot.Sets.Count; i++)
        {
            longest = System.Math.Max(longest, snapshot.Sets[i].Criteria.Count);
        }

        return longest;
    }

    private static Judgement OfSet(
        CriteriaSet set, Truth scope, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf, Finding[] findings)
    {
        var canApply = false;
        var isEased = false;
        PassTally tally = default;
        var stage = set.Stages.PlaceOf(opportunity);
        for (var i = 0; i < set.Count; i++)
        {
            var criterion = set[i];
            var finding = default(Finding);
            if (CanApply(criterion, snapshot, opportunity, asOf))
            {
                canApply = true;
                if (stage >= criterion.AskedFrom)
                {
                    finding = Ask(criterion, opportunity, asOf);
                    tally.Count(criterion, finding.Outcome, false);
                    isEased |= finding.WasWaived || finding.Once != finding.Outcome;
                }
            }

            findings[i] = finding;
        }

        var verdict = !canApply ? Verdict.OutOfScope
            : scope != Truth.True ? Verdict.Unvalidated
            : tally.Passes(set.Threshold) ? Verdict.Validated
            : isEased ? EasedVerdict(set, findings)
            : Verdict.Unvalidated;
        return new Judgement(set, scope, verdict, tally.PassedWeight, tally.ApplicableWeight);
    }

    /// <summary>What waivers, and what lapsed since, make of findings that do not pass by themselves.</summary>
    private static Verdict EasedVerdict(CriteriaSet set, Finding[] findings)
    {
        PassTally waived = default, once = default;
        for (var i = 0; i < set.Count; i++)
        {
            waived.Count(set[i], findings[i].Outcome, findings[i].IsWaived);
            once.Count(set[i], findings[i].Once, findings[i].WasWaived);
        }

        return waived.Passes(set.Threshold) ? Verdict.Waived : once.Passes(set.Threshold) ? Verdict.Expired : Verdict.Unvalidated;
    }

    private static bool CanApply(Criterion criterion, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf)
    {
        if (criterion.AppliesFrom is { } from && CreatedOn(snapshot, opportunity, asOf) < from)
        {
            return false;
        }

        return criterion.AppliesWhen is not { } when || when.Evaluate(opportunity, asOf) != Truth.False;
    }

    private static Finding Ask(Criterion criterion, IOpportunity opportunity, in AsOf asOf)
    {
        var outcome = criterion.Condition is { } condition ? OutcomeOf(condition.Evaluate(opportunity, asOf)) : Outcome.Unknown;
        var gap = criterion.Attested is null ? AnswerGap.None : AnswerGap.NotAnswered;
        var answers = opportunity.Answers;
        return answers.IsEmpty ? new Finding(outcome, outcome, false, false, gap) : Weigh(criterion, answers, outcome, gap, asOf.Today);
    }

    /// <summary>What people have said and decided, over what data says.</summary>
    private static Finding Weigh(Criterion criterion, Answers answers, Outcome once, AnswerGap gap, Day today)
    {
        var outcome = once;
        if (criterion.Attested is { } rule && answers.AttestationOf(criterion.Id) is { } attestation)
        {
            once = attestation.OutcomeBy(rule);
            outcome = attestation.AgedOn(rule) <= today ? Outcome.Unknown : once;
            gap = attestation.GapBy(rule, today);
        }

        var waiver = outcome is Outcome.Met or Outcome.NotApplicable ? null : answers.WaiverOf(criterion.Id);
        return new Finding(outcome, once, waiver?.IsLive(today) ?? false, waiver is not null, gap);
    }

    private static Outcome OutcomeOf(Truth truth) => truth switch
    {
        Truth.True => Outcome.Met,
        Truth.False => Outcome.NotMet,
        _ => Outcome.Unknown,
    };

    private static Day CreatedOn(Snapshot snapshot, IOpportunity opportunity, in AsOf asOf) =>
        opportunity.TryMoment(Snapshot.CreatedOn, out var moment) ? snapshot.Calendar.DayOf(moment) : asOf.Today;
}
