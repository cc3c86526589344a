using System.Collections.Generic;
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
    /// <summary>The criteria that refuse the save, in the set's order; none means it goes through.</summary>
    /// <param name="assessment">The row as it would be saved.</param>
    /// <param name="before">The row as it is stored; null on a create.</param>
    /// <param name="asOf">When.</param>
    public IReadOnlyList<Criterion> Refusing(OpportunityAssessment assessment, IOpportunity? before, in AsOf asOf)
    {
        var refusing = new List<Criterion>();
        if (assessment.Set is not { } set || !MayRefuse(set))
        {
            return refusing;
        }

        for (var i = 0; i < set.Criteria.Count; i++)
        {
            if (set.Criteria[i].BlocksOn(asOf.Today) && Refuses(set.Criteria[i], assessment.Findings[i], set, before, asOf))
            {
                refusing.Add(set.Criteria[i]);
            }
        }

        return refusing;
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

    private bool MayRefuse(CriteriaSet set) => !snapshot.Paused && kind != SaveKind.Lose && origin switch
    {
        SaveOrigin.PriceCalculation => false,
        SaveOrigin.Import or SaveOrigin.ApplicationUser => set.RefusesImports,
        _ => true,
    };

    private bool Refuses(Criterion criterion, in Finding finding, CriteriaSet set, IOpportunity? before, in AsOf asOf)
    {
        if (!finding.IsOpen)
        {
            return false;
        }

        if (kind == SaveKind.Win && (criterion.Gates & Gates.Win) != 0)
        {
            return true;
        }

        return (criterion.Gates & Gates.Create) != 0 && finding.Outcome == Outcome.NotMet && (before is null || !WasNotMet(criterion, set, before, asOf));
    }

    private bool WasNotMet(Criterion criterion, CriteriaSet set, IOpportunity before, in AsOf asOf) =>
        Judge.FindingOf(criterion, set.Stages.PlaceOf(before), snapshot, before, asOf).Outcome == Outcome.NotMet;
}
