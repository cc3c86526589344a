using System;
using System.Globalization;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Meetings;

/// <summary>What is known of one meeting, as its appointment says it.</summary>
public sealed class MeetingFacts
{
    /// <summary>The appointment.</summary>
    public Guid Id { get; init; }

    /// <summary>What the copies of one meeting in several calendars share; blank where the appointment never met a calendar.</summary>
    public string GlobalObjectId { get; init; } = "";

    /// <summary>The original start of an occurrence of a series (UTC): occurrences may share the id of their series. Null for a single meeting.</summary>
    public DateTime? Occurrence { get; init; }

    /// <summary>When it begins (UTC).</summary>
    public DateTime Start { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public DateTime End { get; init; }

    /// <summary>Whether it is entered as whole days, which says nothing about working time.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>What became of it.</summary>
    public MeetingOutcome Outcome { get; init; }

    /// <summary>What it is about.</summary>
    public MeetingRegarding Regarding { get; init; }

    /// <summary>The opportunity or lead.</summary>
    public Guid? RegardingId { get; init; }

    /// <summary>Who held it.</summary>
    public Guid RepId { get; init; }

    /// <summary>The rep's team or business unit; null without one.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Whether it says what it is for.</summary>
    public bool HasPurpose { get; init; }

    /// <summary>When it was put into the calendar (UTC).</summary>
    public DateTime CreatedOn { get; init; }

    /// <summary>When the customer agreed to it (UTC); null while not agreed.</summary>
    public DateTime? AgreedOn { get; init; }

    /// <summary>Our own people who take part, at least one.</summary>
    public int Attendees { get; init; } = 1;

    /// <summary>Preparation of each, in hours.</summary>
    public decimal PreparationHours { get; init; }

    /// <summary>Travel of each, there and back, in hours.</summary>
    public decimal TravelHours { get; init; }

    /// <summary>Follow-up of each, in hours.</summary>
    public decimal FollowUpHours { get; init; }

    /// <summary>Driven in all, there and back.</summary>
    public decimal Kilometres { get; init; }

    /// <summary>Tickets, meals, rooms, in all.</summary>
    public CurrencyAmount Expenses { get; init; }

    /// <summary>One key for all copies of one meeting, 64 hexadecimal digits.</summary>
    public string Key => Fingerprints.Of(GlobalObjectId.Length == 0
        ? Id.ToString("N")
        : GlobalObjectId.ToUpperInvariant() + Occurrence?.ToString("@yyyyMMddHHmm", CultureInfo.InvariantCulture));

    /// <summary>The key it had before it met a calendar; the same as <see cref="Key"/> where it never did.</summary>
    public string FormerKey => Fingerprints.Of(Id.ToString("N"));

    /// <summary>Whether it was in the calendar at least <paramref name="hours"/> before it began.</summary>
    public bool IsPlannedAhead(int hours) => IsAhead(CreatedOn, hours);

    /// <summary>Whether it has a purpose and the customer agreed to it at least <paramref name="hours"/> before it began.</summary>
    public bool IsPreAgreed(int hours) => HasPurpose && AgreedOn is { } agreed && IsAhead(agreed, hours);

    private bool IsAhead(DateTime moment, int hours) => Start.Ticks - moment.Ticks >= hours * TimeSpan.TicksPerHour;
}
