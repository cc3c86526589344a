using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Waste;

/// <summary>On which balance of the ledger a meeting belongs: exposure, settled waste or neither. A function of the facts as they are now, not of how they came about.</summary>
public readonly struct WasteBalance
{
    private WasteBalance(WasteType? type, WasteReason reason)
    {
        Type = type;
        Reason = reason;
    }

    /// <summary>That of a meeting that did not take place.</summary>
    public static WasteBalance NotHeld { get; } = new(null, WasteReason.NotHeld);

    /// <summary>Where its whole cost belongs; null for nowhere.</summary>
    public WasteType? Type { get; }

    /// <summary>Why.</summary>
    public WasteReason Reason { get; }

    /// <summary>The balance of a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="subject">What it is about; null where that is nothing, or gone.</param>
    /// <param name="now">The moment (UTC): a meeting that has not ended costs nothing yet.</param>
    public static WasteBalance Of(MeetingFacts meeting, WasteSubject? subject, DateTime now)
    {
        if (meeting.Outcome == MeetingOutcome.Cancelled || meeting.End > now)
        {
            return NotHeld;
        }

        if (meeting.Regarding == MeetingRegarding.Internal)
        {
            return new(null, WasteReason.Internal);
        }

        if (meeting.Regarding == MeetingRegarding.Nothing || subject is null)
        {
            return new(null, WasteReason.Unlinked);
        }

        return meeting.Outcome == MeetingOutcome.NoShow ? new(WasteType.SettledWaste, WasteReason.NoShow)
            : !meeting.HasPurpose ? new(WasteType.SettledWaste, WasteReason.NoPurpose)
            : Of(subject);
    }

    /// <summary>The balance of a meeting that was held, for a purpose.</summary>
    /// <param name="subject">What it was about.</param>
    public static WasteBalance Of(WasteSubject subject)
    {
        if (subject.State == SubjectState.Won)
        {
            return new(null, WasteReason.Won);
        }

        if (subject.ValidatedOn is not null)
        {
            return new(null, WasteReason.Validated);
        }

        return subject.State == SubjectState.Open
            ? new(WasteType.Exposure, WasteReason.NotValidated)
            : new(WasteType.SettledWaste, LossOf(subject));
    }

    private static WasteReason LossOf(WasteSubject subject) =>
        subject.IsLead ? WasteReason.Disqualified
        : subject.IsOutsideProfile ? WasteReason.LostOutsideProfile
        : subject.Verdict == Verdict.Waived ? WasteReason.LostWaived
        : subject.Verdict == Verdict.OutOfScope ? WasteReason.LostOutOfScope
        : WasteReason.Lost;
}
