namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>What a report reads of one quote and of its opportunity.</summary>
/// <param name="EffortHours">Spent on writing it; below zero counts as 0.</param>
/// <param name="HourlyRate">Of those who wrote it, in base currency.</param>
/// <param name="State">Of the opportunity.</param>
/// <param name="WasValidated">Whether the opportunity was ever validated, and that not voided.</param>
public sealed record QuoteFacts(decimal EffortHours, decimal HourlyRate, SubjectState State, bool WasValidated)
{
    /// <summary>Meetings held before the customer asked for it.</summary>
    public int MeetingsBefore { get; init; }

    /// <summary>Criteria that came to be met between the first meeting and the request.</summary>
    public int CriteriaAdvanced { get; init; }

    /// <summary>Whether somebody who decides has taken part.</summary>
    public bool HasDecisionMaker { get; init; }

    /// <summary>Days since it was sent without any answer; null where the customer answered, or it was not sent.</summary>
    public int? DaysWithoutReply { get; init; }
}
