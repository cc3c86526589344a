using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Cli.Waste;

/// <summary>Reads the row a file stands on as a meeting.</summary>
/// <param name="rows">The file.</param>
/// <param name="rate">What an hour and a kilometre cost: a meeting that cannot be costed is a fault of its row.</param>
/// <param name="people">Gives reps and teams their identifiers.</param>
internal sealed class MeetingReader(CsvRows rows, CostRate rate, NameRegister people)
{
    private static readonly string[] Outcomes = ["unconfirmed", "held", "no-show", "cancelled"];
    private static readonly string[] Regardings = ["nothing", "internal", "opportunity", "lead"];
    private static readonly string[] States = ["open", "won", "lost", "disqualified"];
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];

    private readonly NameRegister meetingKeys = new();
    private readonly NameRegister subjectKeys = new();
    private readonly Dictionary<string, long> meetings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Facts, long Row)> subjects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of the file.</summary>
    public MeetingColumns Columns { get; } = new(rows);

    /// <summary>Why the row just read is no meeting, or nothing.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>The meeting; only to be used when there is no <see cref="Fault"/>.</summary>
    public MeetingRow Read()
    {
        var fields = new MeetingFields(Columns);
        if (rows.Defect is { } defect)
        {
            fields.Fail(null, defect);
        }

        var meeting = Meeting(fields);
        var subject = meeting.RegardingId is { } id ? Subject(fields, id, meeting.Regarding == MeetingRegarding.Lead) : null;
        if (MeetingCost.Of(meeting, rate).Flaw is var flaw and not MeetingFlaw.None)
        {
            fields.Fail(CostFlawText.ColumnOf(flaw), CostFlawText.Reason(flaw));
        }

        Fault = fields.Fault ?? Repeated(fields) ?? Contradiction(fields);
        return new MeetingRow(rows.Row, meeting, subject);
    }

    private MeetingFacts Meeting(MeetingFields fields)
    {
        var opportunity = fields.Text("opportunity");
        var regarding = (MeetingRegarding)fields.Choice("regarding", Regardings, (int)(opportunity.Length > 0 ? MeetingRegarding.Opportunity : MeetingRegarding.Nothing));
        var isLinked = regarding is MeetingRegarding.Opportunity or MeetingRegarding.Lead;
        if (isLinked)
        {
            fields.Required("opportunity");
        }

        return new MeetingFacts
        {
            Id = meetingKeys.IdOf(fields.Required("meeting")),
            GlobalObjectId = fields.Text("globalObjectId"),
            Start = fields.Moment("start"),
            End = fields.Moment("end"),
            Outcome = (MeetingOutcome)fields.Choice("outcome", Outcomes, (int)MeetingOutcome.Unconfirmed),
            Regarding = regarding,
            RegardingId = isLinked ? subjectKeys.IdOf(opportunity) : null,
            RepId = people.IdOf(fields.Required("rep")),
            TeamId = fields.Text("team") is { Length: > 0 } team ? people.IdOf(team) : null,
            HasPurpose = !Columns.KnowPurpose || fields.Text("purpose").Length > 0,
            Attendees = Attendees(fields),
            PreparationHours = fields.Number("preparation"),
            TravelHours = fields.Number("travel"),
            FollowUpHours = fields.Number("followUp"),
            Kilometres = fields.Number("km"),
            Expenses = CurrencyAmount.OfBase(fields.Number("expenses")),
        };
    }

    private static int Attendees(MeetingFields fields)
    {
        var number = fields.Number("attendees", 1);
        if (number != Math.Truncate(number) || Math.Abs(number) > int.MaxValue)
        {
            fields.Fail("attendees", CostFlawText.Reason(MeetingFlaw.AttendeesOutOfRange));
            return 1;
        }

        return (int)number;
    }

    private static WasteSubject Subject(MeetingFields fields, Guid id, bool isLead)
    {
        Day? validated = fields.DayOf("validatedOn"), voided = fields.DayOf("voidedOn");
        return new WasteSubject
        {
            Id = id,
            IsLead = isLead,
            State = (SubjectState)Math.Min(fields.Choice("state", States, (int)SubjectState.Open), (int)SubjectState.Lost),
            ClosedOn = fields.DayOf("closedOn"),
            ValidatedOn = voided is null || validated > voided ? validated : null,
            VoidedOn = voided,
            Verdict = (Verdict)fields.Choice("verdict", Verdicts, (int)Verdict.Unvalidated),
            Segment = fields.Text("segment"),
            Source = fields.Text("source"),
            FailedCriterion = fields.Text("criterion"),
        };
    }

    private RowFault? Repeated(MeetingFields fields)
    {
        var key = fields.Text("meeting");
        return meetings.TryAdd(key, rows.Row)
            ? null
            : new RowFault("meeting", $"'{key}' is already the meeting of row {meetings[key]}; a copy in another calendar needs a key of its own and the same globalObjectId");
    }

    /// <remarks>Two rows that tell different things of one opportunity cannot both be right, and which is right decides what is waste.</remarks>
    private RowFault? Contradiction(MeetingFields fields)
    {
        var opportunity = fields.Text("opportunity");
        var facts = string.Join("|", fields.Text("state"), fields.Text("closedOn"), fields.Text("validatedOn"), fields.Text("voidedOn")).ToUpperInvariant();
        return opportunity.Length == 0 || subjects.TryAdd(opportunity, (facts, rows.Row)) || subjects[opportunity].Facts == facts
            ? null
            : new RowFault("opportunity", $"row {subjects[opportunity].Row} says something else of the state or the days of '{opportunity}'; make them agree");
    }
}
