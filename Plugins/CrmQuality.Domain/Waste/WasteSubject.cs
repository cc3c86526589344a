using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Waste;

/// <summary>What the ledger reads of the opportunity or lead a meeting is about.</summary>
/// <remarks>A qualified lead is no subject any more: its meetings follow the opportunity it became, or stay with the lead, open, where it became none.</remarks>
public sealed class WasteSubject
{
    /// <summary>The opportunity or lead.</summary>
    public Guid Id { get; init; }

    /// <summary>Whether it is a lead.</summary>
    public bool IsLead { get; init; }

    /// <summary>Open, won or lost; a disqualified lead is lost.</summary>
    public SubjectState State { get; init; }

    /// <summary>The organisation's day of closing; null while open, or not known.</summary>
    public Day? ClosedOn { get; init; }

    /// <summary>The organisation's day of the first validation; null while there was none, and again once it is voided.</summary>
    public Day? ValidatedOn { get; init; }

    /// <summary>The organisation's day on which a validation was last voided.</summary>
    public Day? VoidedOn { get; init; }

    /// <summary>The verdict it closed with, which closing freezes; any while open.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Whether its account is outside the ideal customer profile.</summary>
    public bool IsOutsideProfile { get; init; }

    /// <summary>The segment; may be blank.</summary>
    public string Segment { get; init; } = "";

    /// <summary>Where it came from; may be blank.</summary>
    public string Source { get; init; } = "";

    /// <summary>The code of its <see cref="Waste.FailedCriterion"/>; blank where none fails or none is known.</summary>
    public string FailedCriterion { get; init; } = "";
}
