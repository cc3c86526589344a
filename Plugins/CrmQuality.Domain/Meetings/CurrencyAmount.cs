using System;

namespace CrmQuality.Domain.Meetings;

/// <summary>An amount that may be in a foreign currency.</summary>
/// <param name="amount">In its own currency.</param>
/// <param name="exchangeRate">Units of it per unit of base currency, 1 for the base currency itself; null where the currency is missing.</param>
public readonly struct CurrencyAmount(decimal amount, decimal? exchangeRate)
{
    /// <summary>The platform knows no smaller rate, and no amount near <see cref="Most"/>: within both, dividing cannot overflow.</summary>
    private const decimal SmallestRate = 0.0000000001m;

    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>In its own currency.</summary>
    public decimal Amount { get; } = amount;

    /// <summary>In base currency, not rounded. Nothing is nothing in every currency; otherwise null without a rate above zero.</summary>
    public decimal? InBase => Amount == 0 ? 0 : exchangeRate >= SmallestRate ? Math.Max(-Most, Math.Min(Most, Amount)) / exchangeRate : null;

    /// <summary>An amount in base currency.</summary>
    public static CurrencyAmount OfBase(decimal amount) => new(amount, 1);
}
