namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>By what a report parts the ledger.</summary>
public enum WasteDimension
{
    /// <summary>Who held the meeting.</summary>
    Rep,

    /// <summary>The rep's team.</summary>
    Team,

    /// <summary>The segment.</summary>
    Segment,

    /// <summary>Where the opportunity came from.</summary>
    Source,

    /// <summary>The criterion that bears the cost.</summary>
    FailedCriterion,

    /// <summary>The opportunity or lead.</summary>
    Subject,

    /// <summary>Why it is exposure or waste; a reversal counts under the reason of what it takes back.</summary>
    Reason,

    /// <summary>The organisation's month.</summary>
    Month,
}
