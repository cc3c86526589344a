namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>What the cost of meetings comes to for what it brought. Not rounded; null where there is nothing to divide by.</summary>
public static class WasteRatios
{
    /// <summary>Cost for each of what was reached: each validated opportunity, each win.</summary>
    /// <param name="cost">Of all meetings with customers, useful ones too, in base currency.</param>
    /// <param name="reached">How many were reached in the same period.</param>
    public static decimal? CostPer(decimal cost, int reached) => reached > 0 ? cost / reached : null;

    /// <summary>How many deals the wasted hours would have won.</summary>
    /// <param name="wastedHours">Hours of settled waste.</param>
    /// <param name="hoursOfWins">Hours of the meetings of won opportunities.</param>
    /// <param name="wins">How many those are.</param>
    public static decimal? DisplacedDeals(decimal wastedHours, decimal hoursOfWins, int wins) =>
        wins > 0 && hoursOfWins > 0 ? wastedHours * wins / hoursOfWins : null;

    /// <summary>What a polite no saves: the chance of losing anyway, times the hours still expected, times their rate.</summary>
    /// <param name="closeProbability">0 to 1; beyond counts as the nearer of both.</param>
    /// <param name="remainingHours">Expected until the end; below zero counts as 0.</param>
    /// <param name="hourlyRate">In base currency.</param>
    public static decimal GoodNo(decimal closeProbability, decimal remainingHours, decimal hourlyRate) =>
        (1 - (closeProbability < 0 ? 0 : closeProbability > 1 ? 1 : closeProbability)) * (remainingHours < 0 ? 0 : remainingHours) * hourlyRate;
}
