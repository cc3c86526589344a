using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>Adds up whether a set is passed, by one way of counting.</summary>
internal struct PassTally
{
    private bool isAsked;
    private bool missesMandatory;

    /// <summary>Weight of what is met or stood in for.</summary>
    public int PassedWeight { get; private set; }

    /// <summary>Weight of all that is applicable.</summary>
    public int ApplicableWeight { get; private set; }

    public void Count(Criterion criterion, Outcome outcome, bool isWaived)
    {
        if (outcome == Outcome.NotApplicable)
        {
            return;
        }

        var passes = outcome == Outcome.Met || isWaived;
        isAsked = true;
        ApplicableWeight += criterion.Weight;
        PassedWeight += passes ? criterion.Weight : 0;
        missesMandatory |= criterion.Mandatory && !passes;
    }

    /// <summary>Whether something is asked, no mandatory criterion is missed, and the weight reaches the threshold.</summary>
    public readonly bool Passes(int threshold) =>
        isAsked && !missesMandatory && 100L * PassedWeight >= (long)threshold * ApplicableWeight;
}
