using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>One opportunity entering one sales stage, and how it ended.</summary>
/// <param name="OpportunityKey">Names the opportunity.</param>
/// <param name="Stage">The stage entered; compared ordinally, ignoring case.</param>
/// <param name="VerdictAtEntry">At the entry, not at the end: the verdicts winners end with would make validated ones look better than they were.</param>
/// <param name="EnteredOn">Without history, the day of creation.</param>
/// <param name="CreatedOn">The day the opportunity was created.</param>
/// <param name="EstimatedValue">Estimated revenue in base currency, of open, won and lost alike; below zero counts as 0.</param>
/// <param name="WonOn">The day it was won, or null.</param>
/// <param name="IsClosed">Whether it is won or lost.</param>
public sealed record StageEntry(
    string OpportunityKey,
    string Stage,
    Verdict VerdictAtEntry,
    Day EnteredOn,
    Day CreatedOn,
    decimal EstimatedValue,
    Day? WonOn,
    bool IsClosed)
{
    /// <summary>Whether it is the very same.</summary>
    /// <remarks>Nobody compares entries; what the compiler would write here takes room in the shipped assembly.</remarks>
    public bool Equals(StageEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => EnteredOn.Number;
}
