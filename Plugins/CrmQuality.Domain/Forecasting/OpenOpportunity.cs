using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>What a forecast reads of one open opportunity.</summary>
/// <param name="Key">Names it in lists.</param>
/// <param name="EstimatedValue">Estimated revenue in base currency; 0 while blank.</param>
/// <param name="ValueIsBlank">Whether the estimated revenue is blank, so that it can be counted.</param>
/// <param name="CloseProbability">In per cent; null while blank.</param>
/// <param name="Stage">The sales stage; empty while blank.</param>
/// <param name="Verdict">As it reads today, expiry applied.</param>
/// <param name="EstimatedCloseDate">Null while undated.</param>
public sealed record OpenOpportunity(
    string Key,
    decimal EstimatedValue,
    bool ValueIsBlank,
    int? CloseProbability,
    string Stage,
    Verdict Verdict,
    Day? EstimatedCloseDate)
{
    /// <summary>Whether the estimated close date has passed.</summary>
    public bool IsOverdue(Day today) => EstimatedCloseDate < today;
}
