using System;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>Where a probability may lie that was seen in few cases: Wilson's score interval at 95 %.</summary>
/// <param name="low">0 to 1.</param>
/// <param name="high">0 to 1.</param>
public sealed class WilsonInterval(decimal low, decimal high)
{
    private const double Quantile = 1.959963984540054;

    /// <summary>0 to 1.</summary>
    public decimal Low => low;

    /// <summary>0 to 1.</summary>
    public decimal High => high;

    /// <summary>The interval; everything from 0 to 1 where nothing was seen. To six decimals.</summary>
    /// <param name="successes">Of the cases.</param>
    /// <param name="cases">How many were seen.</param>
    public static WilsonInterval Of(int successes, int cases)
    {
        if (cases <= 0)
        {
            return new(0, 1);
        }

        var share = Math.Min(1, Math.Max(0, (double)successes / cases));
        var square = Quantile * Quantile;
        var middle = (share + (square / (2 * cases))) / (1 + (square / cases));
        var half = Quantile / (1 + (square / cases)) * Math.Sqrt((share * (1 - share) / cases) + (square / (4.0 * cases * cases)));
        return new(Bound(middle - half), Bound(middle + half));
    }

    private static decimal Bound(double number) => Math.Round((decimal)Math.Min(1, Math.Max(0, number)), 6, MidpointRounding.AwayFromZero);
}
