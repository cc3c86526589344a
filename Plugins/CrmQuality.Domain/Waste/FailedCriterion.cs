using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Waste;

/// <summary>The one criterion that bears the whole cost of a meeting, so that the sums by criterion add up to the total.</summary>
public static class FailedCriterion
{
    /// <summary>The heaviest mandatory criterion that is not met or unknown; of equal ones the first of the set.</summary>
    /// <remarks>A waiver is a flag beside the outcome: what it stands in for still fails.</remarks>
    /// <returns>Null where no mandatory one fails: then the score was too low, or nothing was asked.</returns>
    public static Criterion? Of(OpportunityAssessment assessment)
    {
        Criterion? heaviest = null;
        for (var i = 0; i < assessment.Findings.Count; i++)
        {
            var criterion = assessment.Set!.Criteria[i];
            var fails = assessment.Findings[i].Outcome is Outcome.NotMet or Outcome.Unknown;
            if (fails && criterion.Mandatory && (heaviest is null || criterion.Weight > heaviest.Weight))
            {
                heaviest = criterion;
            }
        }

        return heaviest;
    }
}
