namespace CrmQuality.Domain.Forecasting;

/// <summary>One opportunity with its weights looked up.</summary>
internal sealed record ForecastItem(OpenOpportunity Opportunity, ForecastLine Line)
{
    /// <remarks>A blank probability without history weighs nothing; the summary counts it.</remarks>
    internal static ForecastItem Of(OpenOpportunity opportunity, StageProbabilities probabilities)
    {
        var value = opportunity.ValueIsBlank ? 0 : opportunity.EstimatedValue;
        var own = opportunity.CloseProbability / 100m ?? probabilities.All.From(opportunity.Stage) ?? 0;
        var raw = value * own;
        var clean = opportunity.Verdict.IsForecastable() ? raw : value * probabilities.Unvalidated.From(opportunity.Stage);
        return new(opportunity, new(1, value, raw, clean));
    }
}
