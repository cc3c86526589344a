using System;
using System.Collections.Generic;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>The row of a meeting check.</summary>
internal static class MeetingCheckRow
{
    /// <summary>The row, without its owner.</summary>
    public static Entity Of(Meeting meeting, MeetingSubject? subject, PreMeetingCheck check, IReadOnlyDictionary<Guid, string> questions, int language, DateTime now)
    {
        var facts = meeting.Facts;
        return new Entity(MeetingCheckColumns.Table)
        {
            [MeetingCheckColumns.Name] = meeting.Name,
            [MeetingCheckColumns.Key] = facts.Key,
            [MeetingCheckColumns.Appointment] = meeting.Row.ToEntityReference(),
            [MeetingCheckColumns.Opportunity] = subject?.Opportunity is { } opportunity ? new EntityReference(OpportunityColumns.Table, opportunity) : null,
            [MeetingCheckColumns.Lead] = facts.Regarding == MeetingRegarding.Lead && subject is not null ? meeting.Subject : null,
            [MeetingCheckColumns.Rep] = new EntityReference("systemuser", facts.RepId),
            [MeetingCheckColumns.StartsOn] = facts.Start,
            [MeetingCheckColumns.EndsOn] = facts.End,
            [MeetingCheckColumns.Outcome] = new OptionSetValue(OptionValues.OurFirst + (int)facts.Outcome),
            [MeetingCheckColumns.IsInternal] = facts.Regarding == MeetingRegarding.Internal,
            [MeetingCheckColumns.HasPurpose] = facts.HasPurpose,
            [MeetingCheckColumns.PlannedAhead] = check.IsPlannedAhead,
            [MeetingCheckColumns.AgreedOn] = facts.AgreedOn,
            [MeetingCheckColumns.PreAgreed] = check.IsPreAgreed,
            [MeetingCheckColumns.Cost] = check.Cost.Amount,
            [MeetingCheckColumns.Hours] = check.Cost.Hours,
            [MeetingCheckColumns.Flaw] = new OptionSetValue(OptionValues.OurFirst + (int)check.Cost.Flaw),
            [MeetingCheckColumns.Question] = PreMeetingText.Question(check, questions, language),
            [MeetingCheckColumns.Unknown] = PreMeetingText.Write(check, questions, language),
            [MeetingCheckColumns.DueOn] = facts.End > now ? facts.End : now,
        };
    }
}
