namespace CrmQuality.Domain.Forecasting;

/// <summary>What was forecast for one period, and what came.</summary>
/// <param name="Forecast">As it stood at the start, or on whatever day is compared, in base currency.</param>
/// <param name="Actual">What was won, in base currency.</param>
public sealed record ForecastOutcome(decimal Forecast, decimal Actual);
