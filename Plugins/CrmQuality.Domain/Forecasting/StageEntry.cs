using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>One opportunity entering one sales stage, and how it ended.</summary>
/// <param name="opportunityKey">Names the opportunity.</param>
/// <param name="stage">The stage entered; compared ordinally, ignoring case.</param>
/// <param name="verdictAtEntry">At the entry, not at the end: the verdicts winners end with would make validated ones look better than they were.</param>
/// <param name="enteredOn">Without history, the day of creation.</param>
/// <param name="createdOn">The day the opportunity was created.</param>
/// <param name="estimatedValue">Estimated revenue in base currency, of open, won and lost alike; below zero counts as 0.</param>
/// <param name="wonOn">The day it was won, or null.</param>
/// <param name="isClosed">Whether it is won or lost.</param>
public sealed class StageEntry(
    string opportunityKey,
    string stage,
    Verdict verdictAtEntry,
    Day enteredOn,
    Day createdOn,
    decimal estimatedValue,
    Day? wonOn,
    bool isClosed)
{
    /// <summary>Names the opportunity.</summary>
    public string OpportunityKey => opportunityKey;

    /// <summary>The stage entered; compared ordinally, ignoring case.</summary>
    public string Stage => stage;

    /// <summary>At the entry, not at the end: the verdicts winners end with would make validated ones look better than they were.</summary>
    public Verdict VerdictAtEntry => verdictAtEntry;

    /// <summary>Without history, the day of creation.</summary>
    public Day EnteredOn => enteredOn;

    /// <summary>The day the opportunity was created.</summary>
    public Day CreatedOn => createdOn;

    /// <summary>Estimated revenue in base currency, of open, won and lost alike; below zero counts as 0.</summary>
    public decimal EstimatedValue => estimatedValue;

    /// <summary>The day it was won, or null.</summary>
    public Day? WonOn => wonOn;

    /// <summary>Whether it is won or lost.</summary>
    public bool IsClosed => isClosed;

    /// <summary>The same under another name of its stage.</summary>
    public StageEntry Under(string name) => new(OpportunityKey, name, VerdictAtEntry, EnteredOn, CreatedOn, EstimatedValue, WonOn, IsClosed);
}
