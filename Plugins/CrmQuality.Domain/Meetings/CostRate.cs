namespace CrmQuality.Domain.Meetings;

/// <summary>What an hour and a kilometre cost on the day of a meeting. The manager owns the rates.</summary>
public sealed class CostRate
{
    /// <summary>The loaded rate of one person for an hour; null while nobody has set it.</summary>
    public CurrencyAmount? Hourly { get; init; }

    /// <summary>For one kilometre; null while nobody has set it.</summary>
    public CurrencyAmount? PerKilometre { get; init; }

    /// <summary>Decimals of the base currency, 0 to 4; others count as 2.</summary>
    public int Decimals { get; init; } = 2;
}
