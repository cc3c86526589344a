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
    /// <param name="outcomes">Receives one outcome per criterion of the judging set; at least <see cref="LongestSet"/> long.</param>
    public static Judgement Of(Snapshot snapshot, IOpportunity opportunity, in AsOf asOf, Outcome[] outcomes)
    {
        for (var i = 0; i < snapshot.Sets.Count; i++)
        {
            var set = snapshot.Sets[i];
            var scope = set.Scope?.Evaluate(opportunity, asOf) ?? Truth.True;
            if (scope != Truth.False)
            {
                return OfSet(set, scope, snapshot, opportunity, asOf, outcomes);
            }
        }

        return new Judgement(null, Truth.False, Verdict.OutOfScope, 0, 0);
    }

    /// <summary>The outcome of one criterion of a set.</summary>
    public static Outcome OutcomeOf(Criterion criterion, CriteriaSet set, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf) =>
        !CanApply(criterion, snapshot, opportunity, asOf) || set.Stages.PlaceOf(opportunity) < criterion.AskedFrom
            ? Outcome.NotApplicable
            : Answer(criterion, snapshot, opportunity, asOf);

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

    private static Judgement OfSet(CriteriaSet set, Truth scope, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf, Outcome[] outcomes)
    {
        var tally = default(Tally);
        var stage = set.Stages.PlaceOf(opportunity);
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            var criterion = set.Criteria[i];
            outcomes[i] = Outcome.NotApplicable;
            if (CanApply(criterion, snapshot, opportunity, asOf))
            {
                tally.CanApply = true;
                outcomes[i] = stage < criterion.AskedFrom ? Outcome.NotApplicable : Answer(criterion, snapshot, opportunity, asOf);
                tally.Count(criterion, outcomes[i]);
            }
        }

        return new Judgement(set, scope, VerdictOf(set, scope, tally), tally.MetWeight, tally.ApplicableWeight);
    }

    private static Verdict VerdictOf(CriteriaSet set, Truth scope, in Tally tally)
    {
        if (!tally.CanApply)
        {
            return Verdict.OutOfScope;
        }

        var passes = scope == Truth.True
            && tally.IsAsked
            && !tally.MissesMandatory
            && 100L * tally.MetWeight >= (long)set.Threshold * tally.ApplicableWeight;
        return passes ? Verdict.Validated : Verdict.Unvalidated;
    }

    private static bool CanApply(Criterion criterion, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf)
    {
        if (criterion.AppliesFrom is { } from && CreatedOn(snapshot, opportunity, asOf) < from)
        {
            return false;
        }

        return criterion.AppliesWhen is not { } when || when.Evaluate(opportunity, asOf) != Truth.False;
    }

    private static Outcome Answer(Criterion criterion, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf) =>
        criterion.Condition.Evaluate(opportunity, asOf) switch
        {
            Truth.True => Outcome.Met,
            Truth.False => Outcome.NotMet,
            _ => Outcome.Unknown,
        };

    private static Day CreatedOn(Snapshot snapshot, IOpportunity opportunity, in AsOf asOf) =>
        opportunity.TryMoment(Snapshot.CreatedOn, out var moment) ? snapshot.Calendar.DayOf(moment) : asOf.Today;

    private struct Tally
    {
        public bool CanApply;
        public bool IsAsked;
        public bool MissesMandatory;
        public int MetWeight;
        public int ApplicableWeight;

        public void Count(Criterion criterion, Outcome outcome)
        {
            if (outcome == Outcome.NotApplicable)
            {
                return;
            }

            IsAsked = true;
            ApplicableWeight += criterion.Weight;
            MetWeight += outcome == Outcome.Met ? criterion.Weight : 0;
            MissesMandatory |= criterion.Mandatory && outcome != Outcome.Met;
        }
    }
}
