using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>What a forecast reads of one open opportunity.</summary>
/// <param name="key">Names it in lists.</param>
/// <param name="estimatedValue">Estimated revenue in base currency; 0 while blank.</param>
/// <param name="valueIsBlank">Whether the estimated revenue is blank, so that it can be counted.</param>
/// <param name="closeProbability">In per cent; null while blank.</param>
/// <param name="stage">The sales stage; empty while blank.</param>
/// <param name="verdict">As it reads today, expiry applied.</param>
/// <param name="estimatedCloseDate">Null while undated.</param>
public sealed class OpenOpportunity(
    string key,
    decimal estimatedValue,
    bool valueIsBlank,
    int? closeProbability,
    string stage,
    Verdict verdict,
    Day? estimatedCloseDate)
{
    /// <summary>Names it in lists.</summary>
    public string Key => key;

    /// <summary>Estimated revenue in base currency; 0 while blank.</summary>
    public decimal EstimatedValue => estimatedValue;

    /// <summary>Whether the estimated revenue is blank, so that it can be counted.</summary>
    public bool ValueIsBlank => valueIsBlank;

    /// <summary>In per cent; null while blank.</summary>
    public int? CloseProbability => closeProbability;

    /// <summary>The sales stage; empty while blank.</summary>
    public string Stage => stage;

    /// <summary>As it reads today, expiry applied.</summary>
    public Verdict Verdict => verdict;

    /// <summary>Null while undated.</summary>
    public Day? EstimatedCloseDate => estimatedCloseDate;

    /// <summary>Whether the estimated close date has passed.</summary>
    public bool IsOverdue(Day today) => EstimatedCloseDate < today;
}
