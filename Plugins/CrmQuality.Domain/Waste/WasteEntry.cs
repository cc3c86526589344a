using System;
using System.Globalization;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Waste;

/// <summary>One row of the waste ledger. Never changed and never deleted: what no longer holds gets an opposite row.</summary>
public sealed class WasteEntry
{
    /// <summary>Unique: the meeting's key, a dash and a number, and <c>R</c> for a reversal. The alternate key of the table, so that no retry posts twice.</summary>
    public string Key { get; init; } = "";

    /// <summary>The key of the entry this one takes back; null for an entry of its own.</summary>
    public string? Reverses { get; init; }

    /// <summary>The appointment.</summary>
    public Guid MeetingId { get; init; }

    /// <summary>The balance it changes.</summary>
    public WasteType Type { get; init; }

    /// <summary>Why; of a reversal, what took its entry back.</summary>
    public WasteReason Reason { get; init; }

    /// <summary>In base currency, rounded; below zero for a reversal.</summary>
    public decimal Amount { get; init; }

    /// <summary>Hours of all attendees; below zero for a reversal.</summary>
    public decimal Hours { get; init; }

    /// <summary>What the amount was made of (<see cref="Meetings.MeetingCost.Basis"/>).</summary>
    public string CostBasis { get; init; } = "";

    /// <summary>The organisation's day it counts on.</summary>
    public Day Day { get; init; }

    /// <summary>Who held the meeting.</summary>
    public Guid RepId { get; init; }

    /// <summary>The rep's team.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The opportunity or lead.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Whether that is a lead.</summary>
    public bool IsLead { get; init; }

    /// <summary>Its segment; may be blank.</summary>
    public string Segment { get; init; } = "";

    /// <summary>Its source; may be blank.</summary>
    public string Source { get; init; } = "";

    /// <summary>The code of the criterion that bears the cost; may be blank.</summary>
    public string FailedCriterion { get; init; } = "";

    /// <summary>The number of an entry of its own among those of its meeting, from 1; 0 for a reversal.</summary>
    public int Number => int.TryParse(Key.Substring(Key.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whether both put the same cost of one meeting into the same sums; day and appointment apart: copies of a meeting are one.</summary>
    internal bool SaysTheSameAs(WasteEntry other) =>
        Type == other.Type && Reason == other.Reason && CostBasis == other.CostBasis
        && RepId == other.RepId && TeamId == other.TeamId && SubjectId == other.SubjectId && IsLead == other.IsLead
        && Segment == other.Segment && Source == other.Source && FailedCriterion == other.FailedCriterion;

    /// <summary>The opposite row.</summary>
    internal WasteEntry Opposite(WasteReason reason, Day day) => Copy(Key + "R", Key, reason, -1, day);

    /// <summary>The same row on another day.</summary>
    internal WasteEntry On(Day day) => Copy(Key, Reverses, Reason, 1, day);

    private WasteEntry Copy(string key, string? reverses, WasteReason reason, int sign, Day day) => new()
    {
        Key = key,
        Reverses = reverses,
        MeetingId = MeetingId,
        Type = Type,
        Reason = reason,
        Amount = sign * Amount,
        Hours = sign * Hours,
        CostBasis = CostBasis,
        Day = day,
        RepId = RepId,
        TeamId = TeamId,
        SubjectId = SubjectId,
        IsLead = IsLead,
        Segment = Segment,
        Source = Source,
        FailedCriterion = FailedCriterion,
    };
}
