using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>How far forecasts were from what came. Nothing is rounded.</summary>
/// <param name="Count">Forecasts compared.</param>
/// <param name="WeightedError">WAPE, Σ|forecast − actual| ÷ Σ actual; null where nothing came.</param>
/// <param name="Bias">Σ(forecast − actual) ÷ Σ actual: above zero for happy ears, below for sandbagging; null where nothing came.</param>
/// <param name="MeanError">MAPE over the periods in which something came; null without any.</param>
public sealed record ForecastAccuracy(int Count, decimal? WeightedError, decimal? Bias, decimal? MeanError)
{
    /// <summary>The accuracy for each verdict there is.</summary>
    public static IReadOnlyDictionary<Verdict, ForecastAccuracy> ByVerdict(IEnumerable<ForecastOutcome> outcomes) =>
        outcomes.GroupBy(one => one.Verdict).ToDictionary(group => group.Key, Of);

    /// <summary>The accuracy for each rep there is.</summary>
    public static IReadOnlyDictionary<Guid, ForecastAccuracy> ByRep(IEnumerable<ForecastOutcome> outcomes) =>
        outcomes.GroupBy(one => one.OwnerId).ToDictionary(group => group.Key, Of);

    /// <summary>Compares forecasts with outcomes.</summary>
    public static ForecastAccuracy Of(IEnumerable<ForecastOutcome> outcomes)
    {
        var all = outcomes.ToArray();
        var actual = all.Sum(one => one.Actual);
        var withActual = all.Where(one => one.Actual > 0).ToArray();
        return new(
            all.Length,
            actual > 0 ? all.Sum(one => Math.Abs(one.Forecast - one.Actual)) / actual : null,
            actual > 0 ? all.Sum(one => one.Forecast - one.Actual) / actual : null,
            withActual.Length > 0 ? withActual.Average(one => Math.Abs(one.Forecast - one.Actual) / one.Actual) : null);
    }
}
