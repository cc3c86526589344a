using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Domain.Tests.Waste;

/// <summary>The ledger of one meeting, posted step by step.</summary>
internal sealed class SomeLedger
{
    public static readonly Day MeetingDay = Day.Of(2025, 3, 10);

    public List<WasteEntry> Entries { get; } = [];

    public OrganizationCalendar Calendar { get; set; } = OrganizationCalendar.Utc;

    public decimal Exposure => Sum(WasteType.Exposure);

    public decimal SettledWaste => Sum(WasteType.SettledWaste);

    /// <summary>What is posted so far, a word for each entry.</summary>
    public string Text => string.Join(", ", Entries.Select(TextOf));

    public static WasteSubject Subject(
        SubjectState state = SubjectState.Open, Day? closedOn = null, Day? validatedOn = null, Day? voidedOn = null, Verdict verdict = Verdict.Unvalidated) => new()
        {
            Id = SomeMeeting.Opportunity,
            State = state,
            ClosedOn = closedOn,
            ValidatedOn = validatedOn,
            VoidedOn = voidedOn,
            Verdict = verdict,
            Segment = "Food",
            Source = "Fair",
            FailedCriterion = "BUDGET",
        };

    public static WasteSubject Lost(int day) => Subject(SubjectState.Lost, closedOn: Day.Of(2025, 4, day));

    /// <summary>Posts what is missing on a day of 2025, at noon.</summary>
    public SomeLedger Post(int month, int day, SomeMeeting meeting, WasteSubject? subject, CostRate? rate = null)
    {
        var facts = meeting.Build();
        Entries.AddRange(At(SomeMeeting.Utc(2025, month, day, 12)).Of(facts, MeetingCost.Of(facts, rate ?? SomeMeeting.Rate), subject));
        return this;
    }

    public SomeLedger Post(int month, int day, WasteSubject? subject) => Post(month, day, new SomeMeeting(), subject);

    public SomeLedger PostDeleted(int month, int day, WasteSubject? subject)
    {
        Entries.AddRange(At(SomeMeeting.Utc(2025, month, day, 12)).OfDeleted(subject));
        return this;
    }

    public LedgerPosting At(DateTime now) => new(Entries.ToArray(), new AsOf(now, Calendar));

    private static string TextOf(WasteEntry entry) =>
        $"{(entry.Amount < 0 ? "-" : "+")}{entry.Type} {entry.Reason} {entry.Day.ToString().Substring(5)}";

    private decimal Sum(WasteType type) => Entries.Where(entry => entry.Type == type).Sum(entry => entry.Amount);
}
