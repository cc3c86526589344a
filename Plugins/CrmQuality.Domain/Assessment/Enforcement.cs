using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Assessment;

/// <summary>What a snapshot does about an assessment: whom it refuses and how far it caps.</summary>
/// <param name="snapshot">The live version.</param>
/// <param name="kind">What the save does.</param>
/// <param name="origin">Who saves.</param>
public sealed class Enforcement(Snapshot snapshot, SaveKind kind, SaveOrigin origin)
{
    /// <summary>The criteria that refuse the save.</summary>
    /// <param name="assessment">The row as it would be saved.</param>
    /// <param name="opportunity">The same row.</param>
    /// <param name="before">The row as it is stored; null on a create.</param>
    /// <param name="asOf">When.</param>
    public SaveRefusal Refusing(OpportunityAssessment assessment, IOpportunity opportunity, IOpportunity? before, in AsOf asOf)
    {
        var refused = new SaveRefusal(kind);
        if (assessment.Set is not { } set || !MayRefuse(set))
        {
            return refused;
        }

        var left = StageLeft(set, opportunity, before);
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            var criterion = set.Criteria[i];
            if (criterion.BlocksOn(asOf.Today) && GateOf(criterion, assessment.Findings[i], set, opportunity, before, left, asOf) is var gate && gate != Gates.None)
            {
                refused.Add(criterion, gate);
            }
        }

        return refused;
    }

    /// <summary>The highest forecast category the assessment allows; null allows all.</summary>
    public ForecastCategory? Cap(OpportunityAssessment assessment)
    {
        if (snapshot.Paused || assessment.Set is not { } set)
        {
            return null;
        }

        if (set.CapsUnvalidated && assessment.Verdict is (Verdict.Unvalidated or Verdict.Expired or Verdict.NotEvaluated))
        {
            return set.CapAt;
        }

        foreach (var criterion in assessment.Open())
        {
            if (criterion.Severity >= Severity.Cap)
            {
                return set.CapAt;
            }
        }

        return null;
    }

    /// <summary>Whether a criterion could refuse the save at all; where none could, a save that closes need not be judged.</summary>
    public bool CanRefuse
    {
        get
        {
            foreach (var set in snapshot.Sets)
            {
                foreach (var criterion in set.Criteria)
                {
                    if (MayRefuse(set) && criterion.Severity == Severity.Block && (criterion.Gates & (Gates.Create | Gates.StageExit | Gates.Win)) != 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private bool MayRefuse(CriteriaSet set) => !snapshot.Paused && kind is not (SaveKind.Lose or SaveKind.Reevaluation) && origin switch
    {
        SaveOrigin.PriceCalculation => false,
        SaveOrigin.Import or SaveOrigin.ApplicationUser => set.RefusesImports,
        _ => true,
    };

    /// <summary>The gate at which a criterion refuses; none where it does not.</summary>
    private Gates GateOf(
        Criterion criterion, in Finding finding, CriteriaSet set, IOpportunity opportunity, IOpportunity? before, int? left, in AsOf asOf)
    {
        var passed = kind == SaveKind.Win ? Gates.Win : kind == SaveKind.Quote ? Gates.Quote : Gates.None;
        if ((criterion.Gates & passed) != 0 && finding.IsOpen)
        {
            return passed;
        }

        if ((criterion.Gates & Gates.StageExit) != 0 && left is { } stage && Judge.FindingOf(criterion, stage, snapshot, opportunity, asOf).IsOpen)
        {
            return Gates.StageExit;
        }

        var isNew = (criterion.Gates & Gates.Create) != 0 && kind != SaveKind.Quote && finding.IsOpen && finding.Outcome == Outcome.NotMet;
        return isNew && (before is null || !WasNotMet(criterion, set, before, asOf)) ? Gates.Create : Gates.None;
    }

    /// <summary>The stage that the save leaves forwards, -1 for the time before all; null where it leaves none.</summary>
    private int? StageLeft(CriteriaSet set, IOpportunity opportunity, IOpportunity? before)
    {
        if (kind is not (SaveKind.Change or SaveKind.Win) || before is null)
        {
            return null;
        }

        var left = set.Stages.PlaceOf(before);
        return left < set.Stages.PlaceOf(opportunity) ? left : null;
    }

    private bool WasNotMet(Criterion criterion, CriteriaSet set, IOpportunity before, in AsOf asOf) =>
        Judge.FindingOf(criterion, set.Stages.PlaceOf(before), snapshot, before, asOf).Outcome == Outcome.NotMet;
}
