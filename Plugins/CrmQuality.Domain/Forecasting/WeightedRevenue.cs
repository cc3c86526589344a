namespace CrmQuality.Domain.Forecasting;

/// <summary>Estimated revenue times close probability, the column charts and views add up.</summary>
public static class WeightedRevenue
{
    /// <summary>The weighted value, in the currency of <paramref name="estimatedRevenue"/> and not rounded: the column rounds to its currency.</summary>
    /// <param name="estimatedRevenue">Null while blank.</param>
    /// <param name="closeProbability">In per cent; null while blank.</param>
    /// <returns>Null while either is blank: an unknown chance is not a chance of zero.</returns>
    public static decimal? Of(decimal? estimatedRevenue, int? closeProbability) => estimatedRevenue * closeProbability / 100m;
}
