namespace CrmQuality.Domain.Forecasting;

/// <summary>Limits the forecast category of an open opportunity: Omitted, then Pipeline, Best case and Committed.</summary>
public static class ForecastCap
{
    /// <summary>Whether the category may be capped: Won and Lost, and numbers we do not know, are never written.</summary>
    public static bool MayWrite(ForecastCategory category) => Firmness(category) >= 0;

    /// <summary>The category to write: the less firm of the rep's own and the cap.</summary>
    /// <param name="own">What the rep chose; restored as it is when <paramref name="cap"/> is null.</param>
    /// <param name="cap">The limit, or null where nothing caps.</param>
    /// <returns>Null where the category must be left as it stands.</returns>
    public static ForecastCategory? Written(ForecastCategory own, ForecastCategory? cap)
    {
        if (!MayWrite(own))
        {
            return null;
        }

        return cap is { } limit && MayWrite(limit) && Firmness(limit) < Firmness(own) ? limit : own;
    }

    /// <summary>Whether one category promises more than another.</summary>
    public static bool IsFirmer(ForecastCategory left, ForecastCategory right) => Firmness(left) > Firmness(right);

    /// <summary>The stricter of two caps; null caps nothing.</summary>
    public static ForecastCategory? Stricter(ForecastCategory? left, ForecastCategory? right)
    {
        if (left is not { } first || right is not { } second)
        {
            return left ?? right;
        }

        return Firmness(first) <= Firmness(second) ? first : second;
    }

    private static int Firmness(ForecastCategory category) => category switch
    {
        ForecastCategory.Omitted => 0,
        ForecastCategory.Pipeline => 1,
        ForecastCategory.BestCase => 2,
        ForecastCategory.Committed => 3,
        _ => -1,
    };
}
