namespace CrmQuality.Domain.Forecasting;

/// <summary>A part of a forecast.</summary>
/// <param name="Count">Opportunities.</param>
/// <param name="Value">Sum of their estimated revenue.</param>
/// <param name="Raw">Sum of estimated revenue times close probability.</param>
/// <param name="Clean">The same with the unvalidated ones weighted by what such opportunities came to; null where history is too short.</param>
public sealed record ForecastLine(int Count, decimal Value, decimal Raw, decimal? Clean)
{
    /// <summary>A line of nothing.</summary>
    public static ForecastLine Empty { get; } = new(0, 0, 0, 0);

    /// <summary>Both lines together.</summary>
    public ForecastLine Plus(ForecastLine other) =>
        new(Count + other.Count, Value + other.Value, Raw + other.Raw, Clean + other.Clean);
}
