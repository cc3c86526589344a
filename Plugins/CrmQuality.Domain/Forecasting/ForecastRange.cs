namespace CrmQuality.Domain.Forecasting;

/// <summary>Where a clean forecast must lie when history is too short to say more.</summary>
/// <param name="Low">Nothing unvalidated is won.</param>
/// <param name="High">Everything unvalidated is won as often as its probability says.</param>
public sealed record ForecastRange(decimal Low, decimal High);
