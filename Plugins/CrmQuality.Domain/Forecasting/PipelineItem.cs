using System;

namespace CrmQuality.Domain.Forecasting;

/// <summary>An open opportunity as the daily pipeline snapshot counts it.</summary>
/// <param name="Opportunity">What a forecast reads of it.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Category">Its forecast category; null where the environment has none.</param>
public sealed record PipelineItem(OpenOpportunity Opportunity, Guid OwnerId, ForecastCategory? Category);
