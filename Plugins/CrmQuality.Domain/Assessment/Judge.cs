using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Assessment;

/// <summary>Applies a snapshot to one opportunity; evaluating allocates nothing.</summary>
public static class Judge
{
    /// <summary>The judgement of the first set whose scope is not false.</summary>
    /// <param name="snapshot">The live version.</param>
    /// <param name="row">The opportunity.</param>
    /// <param name="today">The organisation's date.</param>
    /// <param name="outcomes">Receives one outcome per criterion of the judging set; at least <see cref="LongestSet"/> long.</param>
    public static Judgement Of(Snapshot snapshot, IRow row, Day today, Outcome[] outcomes)
    {
        for (var i = 0; i < snapshot.Sets.Count; i++)
        {
            var set = snapshot.Sets[i];
            var scope = set.Scope?.Evaluate(row, today, snapshot.Calendar) ?? Truth.True;
            if (scope != Truth.False)
            {
                return OfSet(set, scope, snapshot, row, today, outcomes);
            }
        }

        return new Judgement(null, Truth.False, Verdict.OutOfScope, 0, 0);
    }

    /// <summary>The outcome of one criterion of a set.</summary>
    public static Outcome OutcomeOf(Criterion criterion, CriteriaSet set, Snapshot snapshot, IRow row, Day today) =>
        !CanApply(criterion, snapshot, row, today) || set.Stages.PlaceOf(row) < criterion.AskedFrom
            ? Outcome.NotApplicable
            : Answer(criterion, snapshot, row, today);

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

    private static Judgement OfSet(CriteriaSet set, Truth scope, Snapshot snapshot, IRow row, Day today, Outcome[] outcomes)
    {
        var tally = default(Tally);
        var stage = set.Stages.PlaceOf(row);
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            var criterion = set.Criteria[i];
            outcomes[i] = Outcome.NotApplicable;
            if (CanApply(criterion, snapshot, row, today))
            {
                tally.CanApply = true;
                outcomes[i] = stage < criterion.AskedFrom ? Outcome.NotApplicable : Answer(criterion, snapshot, row, today);
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

    private static bool CanApply(Criterion criterion, Snapshot snapshot, IRow row, Day today)
    {
        if (criterion.AppliesFrom is { } from && CreatedOn(snapshot, row, today) < from)
        {
            return false;
        }

        return criterion.AppliesWhen is not { } when || when.Evaluate(row, today, snapshot.Calendar) != Truth.False;
    }

    private static Outcome Answer(Criterion criterion, Snapshot snapshot, IRow row, Day today) =>
        criterion.Condition.Evaluate(row, today, snapshot.Calendar) switch
        {
            Truth.True => Outcome.Met,
            Truth.False => Outcome.NotMet,
            _ => Outcome.Unknown,
        };

    private static Day CreatedOn(Snapshot snapshot, IRow row, Day today) =>
        row.TryMoment(Snapshot.CreatedOn, out var moment) ? snapshot.Calendar.DayOf(moment) : today;

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
