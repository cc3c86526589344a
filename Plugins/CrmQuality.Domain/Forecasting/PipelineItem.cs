using System;

namespace CrmQuality.Domain.Forecasting;

/// <summary>An open opportunity as the daily pipeline snapshot counts it.</summary>
/// <param name="opportunity">What a forecast reads of it.</param>
/// <param name="ownerId">Whose it is.</param>
/// <param name="category">Its forecast category; null where the environment has none.</param>
public sealed class PipelineItem(OpenOpportunity opportunity, Guid ownerId, ForecastCategory? category)
{
    /// <summary>What a forecast reads of it.</summary>
    public OpenOpportunity Opportunity => opportunity;

    /// <summary>Whose it is.</summary>
    public Guid OwnerId => ownerId;

    /// <summary>Its forecast category; null where the environment has none.</summary>
    public ForecastCategory? Category => category;
}
