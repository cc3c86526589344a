using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Waste;

/// <summary>The entries that bring the ledger of one meeting to where its facts say it belongs.</summary>
/// <remarks>
/// <para>
/// At most one entry of a meeting stands unreversed. Because it follows from the facts alone, the ledger ends the same in whatever order they
/// were committed and however often this runs; posting again finds nothing to do. Two runs at once make the same keys: the one that is refused
/// for a duplicate key reads the ledger and the facts again.
/// </para>
/// <para>
/// The amount is that of the first posting as long as the meeting itself stays as it was (<see cref="MeetingCost.Basis"/>): later rates change
/// nothing. Where the rep, the opportunity or another dimension changed, the entry is reversed and posted anew. A reversal carries everything of
/// the entry it takes back, so every sum returns to the cent.
/// </para>
/// </remarks>
/// <param name="posted">Every entry of the meeting so far, of all its copies, in any order.</param>
/// <param name="asOf">Now.</param>
public sealed class LedgerPosting(IReadOnlyList<WasteEntry> posted, AsOf asOf)
{
    private readonly PostedEntries posted = new(posted);

    /// <summary>What is to be posted for a meeting; empty where the ledger is right already.</summary>
    /// <remarks>A meeting that can no longer be costed keeps the amount it was last posted at; one that never could is not posted.</remarks>
    /// <param name="meeting">The meeting, one for all its copies.</param>
    /// <param name="cost">Its cost by the rates of its day.</param>
    /// <param name="subject">What it is about; null where that is nothing, or gone.</param>
    public IReadOnlyList<WasteEntry> Of(MeetingFacts meeting, MeetingCost cost, WasteSubject? subject)
    {
        var frozen = posted.Newest(cost.Flaw == MeetingFlaw.None ? cost.Basis : null);
        return Close(WasteBalance.Of(meeting, subject, asOf.Utc), subject, new WasteEntry
        {
            Key = meeting.Key,
            MeetingId = meeting.Id,
            Amount = frozen?.Amount ?? cost.Amount ?? 0,
            Hours = frozen?.Hours ?? cost.Hours,
            CostBasis = frozen?.CostBasis ?? cost.Basis,
            Day = asOf.Calendar.DayOf(meeting.End),
            RepId = meeting.RepId,
            TeamId = meeting.TeamId,
        });
    }

    /// <summary>What is to be posted for a meeting that was deleted after it had been posted.</summary>
    /// <remarks>
    /// Deleting posts nothing and takes nothing back. What was posted goes on following the opportunity; a no-show, or a missing purpose,
    /// stands for good.
    /// </remarks>
    /// <param name="subject">What it was about; null where that is gone too: then everything stays.</param>
    public IReadOnlyList<WasteEntry> OfDeleted(WasteSubject? subject)
    {
        var newest = posted.Newest(null);
        return subject is null || newest is null || IsOfMeeting(newest.Reason) ? [] : Close(WasteBalance.Of(subject), subject, newest);
    }

    /// <summary>What is to be posted for a meeting that was posted under a key it no longer has: a calendar has given it another since.</summary>
    /// <remarks>Everything is taken back today; under its present key the meeting is posted anew.</remarks>
    public IReadOnlyList<WasteEntry> OfFormerKey() =>
        posted.Newest(null) is { } newest ? Close(WasteBalance.NotHeld, null, newest) : [];

    /// <param name="balance">Where the meeting belongs.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="meeting">What an entry takes from the meeting.</param>
    private List<WasteEntry> Close(WasteBalance balance, WasteSubject? subject, WasteEntry meeting)
    {
        var wanted = balance.Type is { } type && meeting.Amount != 0 ? Entry(type, balance.Reason, subject!, meeting) : null;
        var wrong = posted.Standing();
        var right = wanted is null ? -1 : wrong.FindIndex(wanted.SaysTheSameAs);
        if (right >= 0)
        {
            wrong.RemoveAt(right);
        }

        var isCorrection = wrong.Exists(entry => IsCorrection(entry.Reason, balance.Reason));
        var day = isCorrection ? asOf.Today : DayOf(balance.Reason, subject, meeting.Day);
        var entries = wrong.ConvertAll(entry => entry.Opposite(isCorrection ? WasteReason.Corrected : balance.Reason, day));
        if (wanted is not null && right < 0)
        {
            entries.Add(wanted.On(day));
        }

        return entries;
    }

    private WasteEntry Entry(WasteType type, WasteReason reason, WasteSubject subject, WasteEntry meeting)
    {
        var dash = meeting.Key.LastIndexOf('-');
        var number = (posted.Newest(null)?.Number ?? 0) + 1;
        return new()
        {
            Key = (dash < 0 ? meeting.Key : meeting.Key.Substring(0, dash)) + "-" + number.ToString(CultureInfo.InvariantCulture),
            MeetingId = meeting.MeetingId,
            Type = type,
            Reason = reason,
            Amount = meeting.Amount,
            Hours = meeting.Hours,
            CostBasis = meeting.CostBasis,
            RepId = meeting.RepId,
            TeamId = meeting.TeamId,
            SubjectId = subject.Id,
            IsLead = subject.IsLead,
            Segment = subject.Segment,
            Source = subject.Source,
            FailedCriterion = subject.FailedCriterion,
        };
    }

    /// <remarks>What the meeting itself decides changes only when somebody corrects it.</remarks>
    private static bool IsCorrection(WasteReason before, WasteReason after) =>
        before == after || IsOfMeeting(before) || IsOfMeeting(after);

    private static bool IsOfMeeting(WasteReason reason) =>
        reason is WasteReason.NoShow or WasteReason.NoPurpose or WasteReason.NotHeld or WasteReason.Internal or WasteReason.Unlinked;

    /// <remarks>
    /// The day of what happened, or today where that is not known or lies before what is posted already: a month that is over changes only for
    /// a meeting that came late to the ledger.
    /// </remarks>
    private Day DayOf(WasteReason reason, WasteSubject? subject, Day meetingDay)
    {
        var day = reason switch
        {
            WasteReason.Validated => subject?.ValidatedOn,
            WasteReason.Won => subject?.ClosedOn,
            WasteReason.NotValidated => subject?.VoidedOn,
            _ => subject?.ClosedOn is { } closed ? Later(subject.VoidedOn, closed) : null,
        };
        if (posted.IsEmpty)
        {
            day = IsOfMeeting(reason) ? meetingDay : day is not null || reason == WasteReason.NotValidated ? Later(day, meetingDay) : null;
        }

        return day is { } known && known >= posted.Latest && known <= asOf.Today ? known : asOf.Today;
    }

    private static Day Later(Day? left, Day right) => left is { } other && other > right ? other : right;
}
