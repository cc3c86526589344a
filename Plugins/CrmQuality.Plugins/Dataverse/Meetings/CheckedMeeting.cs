using System;
using System.Collections.Generic;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>A meeting that was saved, or whose end has passed: says what it should find out and costs, and posts it.</summary>
internal sealed class CheckedMeeting
{
    private const int UsualNotice = 24;
    private readonly LocalPluginContext context;
    private readonly IOrganizationService service;
    private readonly Snapshot snapshot;
    private readonly MeetingCheckTable checks;
    private readonly WastePosting posting;
    private readonly Meeting? meeting;
    private readonly MeetingSubject? subject;
    private Entity? stored;

    public CheckedMeeting(LocalPluginContext context, Snapshot snapshot, Guid appointment)
    {
        this.context = context;
        this.snapshot = snapshot;
        service = context.AsSystem;
        checks = new MeetingCheckTable(service);
        posting = new WastePosting(context, snapshot);
        meeting = new MeetingTable(service).Of(appointment, AgreedOn);
        subject = meeting?.Subject is { } reference ? new SubjectTable(service, snapshot).Find(reference) : null;
    }

    /// <summary>Writes what is known of it, and posts what it cost.</summary>
    public void Apply()
    {
        if (meeting is null)
        {
            return;
        }

        var cost = posting.CostOf(meeting.Facts);
        var notice = EnvironmentVariables.Number(service, EnvironmentVariables.NoticeHours, UsualNotice);
        var check = PreMeetingCheck.Of(meeting.Facts, cost, notice, subject?.Assessment);
        var questions = Questions(check);
        WriteAppointments(PreMeetingCheck.Of(meeting.Facts, MeetingCost.Of(meeting.Facts, null), notice, subject?.Assessment), questions);
        stored ??= checks.Find(meeting.Keys);
        checks.Save(MeetingCheckRow.Of(meeting, subject, check, questions, snapshot.Language, context.Now), stored, new EntityReference("systemuser", meeting.Facts.RepId));
        posting.Post(meeting, subject);
        if (HasEnded)
        {
            // A rate may still come: the next day's sweep tries again.
            checks.Due(meeting.Facts.Key, cost.Flaw == MeetingFlaw.RateMissing ? context.Now.AddDays(1) : null);
        }
    }

    private bool HasEnded => meeting!.Facts.End <= context.Now;

    private DateTime? AgreedOn(IReadOnlyList<string> keys)
    {
        stored = checks.Find(keys);
        return stored?.GetAttributeValue<DateTime?>(MeetingCheckColumns.AgreedOn) ?? context.Now;
    }

    /// <summary>What the rep reads on the appointment holds no money: everybody sees appointments. After the meeting it stays as it was.</summary>
    private void WriteAppointments(PreMeetingCheck check, IReadOnlyDictionary<Guid, string> questions)
    {
        foreach (var copy in meeting!.Copies)
        {
            var changes = new Entity(AppointmentColumns.Table, copy.Id);
            Set(changes, copy, AppointmentColumns.PlannedAhead, check.IsPlannedAhead);
            if (!HasEnded)
            {
                Set(changes, copy, AppointmentColumns.Question, PreMeetingText.Question(check, questions, snapshot.Language));
                Set(changes, copy, AppointmentColumns.Check, subject?.Assessment is null ? null : PreMeetingText.Write(check, questions, snapshot.Language));
            }

            if (changes.Attributes.Count > 0)
            {
                service.Update(changes);
            }
        }
    }

    private Dictionary<Guid, string> Questions(PreMeetingCheck check)
    {
        var questions = new Dictionary<Guid, string>();
        if (check.ToAsk is { } first)
        {
            var query = new QueryExpression("crmq_criteriontranslation") { ColumnSet = new ColumnSet(MeetingCheckColumns.Question), TopCount = 1 };
            query.Criteria.AddCondition(AttestationColumns.Criterion, ConditionOperator.Equal, first.Id);
            query.Criteria.AddCondition("crmq_language", ConditionOperator.Equal, snapshot.Language);
            foreach (var row in service.RetrieveMultiple(query).Entities)
            {
                questions[first.Id] = row.GetAttributeValue<string>(MeetingCheckColumns.Question) ?? "";
            }
        }

        return questions;
    }

    private static void Set(Entity changes, Entity row, string column, object? value)
    {
        if (!ColumnValue.IsSame(value, row.GetAttributeValue<object>(column)) && !(value is false && !row.Contains(column)))
        {
            changes[column] = value;
        }
    }
}
