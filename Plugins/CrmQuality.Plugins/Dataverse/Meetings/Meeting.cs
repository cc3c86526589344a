using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>One meeting: its appointments in all calendars, and the one of them that speaks for it.</summary>
internal sealed class Meeting
{
    private const int Canceled = 2;

    /// <param name="copies">The appointments, each with who takes part.</param>
    /// <param name="agreedOn">When the customer agreed, as far as is known.</param>
    public Meeting(IReadOnlyList<KeyValuePair<Entity, Parties>> copies, DateTime? agreedOn)
    {
        Copies = copies.Select(copy => copy.Key).ToList();
        Facts = MeetingCopies.One(copies.Select(copy => FactsOf(copy.Key, copy.Value, agreedOn)).ToList())!;
        Row = Copies.First(copy => copy.Id == Facts.Id);
    }

    /// <summary>The appointments.</summary>
    public IReadOnlyList<Entity> Copies { get; }

    /// <summary>What the one that speaks says.</summary>
    public MeetingFacts Facts { get; }

    /// <summary>Its row.</summary>
    public Entity Row { get; }

    /// <summary>Its subject.</summary>
    public string Name => Row.GetAttributeValue<string>(AppointmentColumns.Subject) is { } subject
        ? subject.Substring(0, Math.Min(subject.Length, 200))
        : "";

    /// <summary>The opportunity or lead it is about; null for neither.</summary>
    public EntityReference? Subject => Facts.Regarding is MeetingRegarding.Opportunity or MeetingRegarding.Lead
        ? Row.GetAttributeValue<EntityReference>(AppointmentColumns.Regarding)
        : null;

    /// <summary>The key of the meeting, then those its copies had before they met a calendar.</summary>
    public IReadOnlyList<string> Keys => KeysOf(Copies);

    /// <summary>The key of copies of one meeting, then those they had before they met a calendar.</summary>
    public static IReadOnlyList<string> KeysOf(IReadOnlyList<Entity> copies) =>
        new[] { KeyOf(copies[0]) }.Concat(copies.Select(copy => new MeetingFacts { Id = copy.Id }.FormerKey)).Distinct().ToList();

    /// <summary>Whether the customer is said to have agreed.</summary>
    public static bool IsAgreed(Entity row) => row.GetAttributeValue<bool>(AppointmentColumns.Agreed);

    /// <summary>One key for all copies.</summary>
    public static string KeyOf(Entity row) => new MeetingFacts
    {
        Id = row.Id,
        GlobalObjectId = row.GetAttributeValue<string>(AppointmentColumns.GlobalId) ?? "",
        Occurrence = row.GetAttributeValue<DateTime?>(AppointmentColumns.Occurrence),
    }.Key;

    private static MeetingFacts FactsOf(Entity row, Parties parties, DateTime? agreedOn)
    {
        var owner = row.GetAttributeValue<EntityReference>(AppointmentColumns.Owner);
        return new MeetingFacts
        {
            Id = row.Id,
            GlobalObjectId = row.GetAttributeValue<string>(AppointmentColumns.GlobalId) ?? "",
            Occurrence = row.GetAttributeValue<DateTime?>(AppointmentColumns.Occurrence),
            Start = row.GetAttributeValue<DateTime>(AppointmentColumns.Start),
            End = row.GetAttributeValue<DateTime>(AppointmentColumns.End),
            IsAllDay = row.GetAttributeValue<bool>(AppointmentColumns.IsAllDay),
            Outcome = OutcomeOf(row),
            Regarding = RegardingOf(row, parties),
            RegardingId = row.GetAttributeValue<EntityReference>(AppointmentColumns.Regarding)?.Id,
            RepId = (owner?.LogicalName == "systemuser" ? owner : row.GetAttributeValue<EntityReference>(AppointmentColumns.CreatedBy))?.Id ?? Guid.Empty,
            TeamId = row.GetAttributeValue<EntityReference>(AppointmentColumns.Unit)?.Id,
            HasPurpose = !string.IsNullOrWhiteSpace(row.GetAttributeValue<string>(AppointmentColumns.Purpose)),
            CreatedOn = row.GetAttributeValue<DateTime>(AppointmentColumns.CreatedOn),
            AgreedOn = IsAgreed(row) ? agreedOn : null,
            Attendees = Math.Max(1, parties.Ours),
            PreparationHours = Decimal(row, AppointmentColumns.Preparation),
            TravelHours = Decimal(row, AppointmentColumns.Travel),
            FollowUpHours = Decimal(row, AppointmentColumns.FollowUp),
            Kilometres = Decimal(row, AppointmentColumns.Kilometres),
            Expenses = CurrencyAmount.OfBase(Decimal(row, AppointmentColumns.Expenses)),
        };
    }

    private static MeetingOutcome OutcomeOf(Entity row)
    {
        var outcome = (MeetingOutcome)((row.GetAttributeValue<OptionSetValue>(AppointmentColumns.Outcome)?.Value ?? OptionValues.OurFirst) - OptionValues.OurFirst);
        return outcome == MeetingOutcome.Unconfirmed && row.GetAttributeValue<OptionSetValue>(AppointmentColumns.State)?.Value == Canceled
            ? MeetingOutcome.Cancelled
            : outcome;
    }

    private static MeetingRegarding RegardingOf(Entity row, Parties parties) =>
        row.GetAttributeValue<EntityReference>(AppointmentColumns.Regarding)?.LogicalName switch
        {
            "opportunity" => MeetingRegarding.Opportunity,
            "lead" => MeetingRegarding.Lead,
            null when !parties.HaveOutsiders => MeetingRegarding.Internal,
            _ => MeetingRegarding.Nothing,
        };

    private static decimal Decimal(Entity row, string column) => row.GetAttributeValue<decimal?>(column) ?? 0;
}
