using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Waste;
using CrmQuality.Plugins.Dataverse.Sweeping;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Brings the ledger of meetings to where their facts say they belong.</summary>
internal sealed class WastePosting
{
    private readonly IOrganizationService service;
    private readonly Snapshot snapshot;
    private readonly AsOf asOf;
    private readonly WasteLedger ledger;
    private readonly Lazy<RateCard> rates;
    private readonly Lazy<DateTime?> retention;

    public WastePosting(LocalPluginContext context, Snapshot snapshot)
    {
        service = context.AsSystem;
        this.snapshot = snapshot;
        asOf = new AsOf(context.Now, snapshot.Calendar);
        ledger = new WasteLedger(service);
        rates = new Lazy<RateCard>(() => RateTable.Read(service));
        retention = new Lazy<DateTime?>(() => Retention.OfPersons(service, context.Now));
    }

    /// <summary>What a meeting costs by the rates of its day.</summary>
    public MeetingCost CostOf(MeetingFacts meeting) =>
        MeetingCost.Of(meeting, rates.Value.On(snapshot.Calendar.DayOf(meeting.End), meeting.RepId, meeting.TeamId));

    /// <summary>Posts one meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="subject">What it is about; null where that is nothing, or gone.</param>
    public void Post(Meeting meeting, MeetingSubject? subject) => Post(new[] { meeting }, [], subject, Guid.Empty);

    /// <summary>Posts all meetings about an opportunity or lead, also those that were deleted since.</summary>
    public void PostAbout(EntityReference reference)
    {
        if (new SubjectTable(service, snapshot).Find(reference) is not { } subject)
        {
            return;
        }

        var meetings = new List<Meeting>();
        var posted = new List<string>();
        if (subject.Opportunity is { } opportunity)
        {
            meetings.AddRange(new MeetingTable(service).About(opportunity));
            posted.AddRange(ledger.KeysOf(WasteColumns.Opportunity, opportunity));
        }

        if (subject.Lead is { } lead)
        {
            meetings.AddRange(new MeetingTable(service).About(lead));
            posted.AddRange(ledger.KeysOf(WasteColumns.Lead, lead));
        }

        Post(meetings, posted.Except(meetings.Select(meeting => meeting.Facts.Key)).ToList(), subject, subject.Lead ?? Guid.Empty);
    }

    private void Post(IReadOnlyList<Meeting> meetings, IReadOnlyList<string> others, MeetingSubject? subject, Guid lead)
    {
        var keys = meetings.SelectMany(meeting => meeting.Keys).Concat(others).Distinct().ToList();
        var entries = ledger.Of(keys);
        foreach (var meeting in meetings)
        {
            PostMeeting(meeting, subject, entries);
        }

        foreach (var key in others)
        {
            // A meeting that has been moved to something else since is posted by its own save.
            var newest = entries[key].Where(entry => entry.Reverses is null).OrderByDescending(entry => entry.Number).First();
            if (newest.SubjectId == subject!.Waste.Id || newest.SubjectId == lead)
            {
                Append(new LedgerPosting(entries[key].ToList(), asOf).OfDeleted(subject.Waste), "", null);
            }
        }
    }

    private void PostMeeting(Meeting meeting, MeetingSubject? subject, ILookup<string, WasteEntry> entries)
    {
        foreach (var former in meeting.Keys.Skip(1))
        {
            Append(new LedgerPosting(entries[former].ToList(), asOf).OfFormerKey(), meeting.Name, meeting.Row.ToEntityReference());
        }

        var posted = entries[meeting.Facts.Key].ToList();
        var wasDeleted = meeting.Subject is null && posted.Count > 0 && posted.All(entry => meeting.Copies.All(copy => copy.Id != entry.MeetingId));
        if (!wasDeleted && (posted.Count > 0 || !IsPastRetention(meeting.Facts.End)))
        {
            Append(new LedgerPosting(posted, asOf).Of(meeting.Facts, CostOf(meeting.Facts), subject?.Waste), meeting.Name, meeting.Row.ToEntityReference());
        }
    }

    /// <remarks>What retention has deleted must not be posted again. Months are never shorter than 28 days, so young meetings cost no call.</remarks>
    private bool IsPastRetention(DateTime end) => end < asOf.Utc.AddDays(-28) && retention.Value is { } before && end < before;

    private void Append(IReadOnlyList<WasteEntry> entries, string name, EntityReference? appointment)
    {
        foreach (var entry in entries)
        {
            ledger.Append(WasteRow.Write(entry, name, appointment));
        }
    }
}
