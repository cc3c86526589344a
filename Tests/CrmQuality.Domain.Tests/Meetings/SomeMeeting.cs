using System;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Tests.Meetings;

/// <summary>A visit of one hour and a half with everything around it: four hours, 80 km. A test changes the one fact it is about.</summary>
internal sealed class SomeMeeting
{
    public static readonly Guid Rep = new("aaaaaaaa-0000-0000-0000-000000000001");
    public static readonly Guid Opportunity = new("bbbbbbbb-0000-0000-0000-000000000001");

    public static CostRate Rate => new() { Hourly = CurrencyAmount.OfBase(65), PerKilometre = CurrencyAmount.OfBase(0.57m) };

    public Guid Id { get; init; } = new("cccccccc-0000-0000-0000-000000000001");

    public string GlobalObjectId { get; init; } = "";

    public DateTime Start { get; init; } = Utc(2025, 3, 10, 9);

    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(1.5);

    public MeetingOutcome Outcome { get; init; } = MeetingOutcome.Held;

    public MeetingRegarding Regarding { get; init; } = MeetingRegarding.Opportunity;

    public Guid RepId { get; init; } = Rep;

    public bool HasPurpose { get; init; } = true;

    public int Attendees { get; init; } = 1;

    public decimal PreparationHours { get; init; } = 1;

    public decimal TravelHours { get; init; } = 1;

    public decimal FollowUpHours { get; init; } = 0.5m;

    public decimal Kilometres { get; init; } = 80;

    public CurrencyAmount Expenses { get; init; }

    public DateTime CreatedOn { get; init; } = Utc(2025, 3, 1, 9);

    public DateTime? AgreedOn { get; init; }

    public static DateTime Utc(int year, int month, int day, int hour, int minute = 0) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    public MeetingFacts Build() => new()
    {
        Id = Id,
        GlobalObjectId = GlobalObjectId,
        Start = Start,
        End = Start + Duration,
        Outcome = Outcome,
        Regarding = Regarding,
        RegardingId = Opportunity,
        RepId = RepId,
        HasPurpose = HasPurpose,
        Attendees = Attendees,
        PreparationHours = PreparationHours,
        TravelHours = TravelHours,
        FollowUpHours = FollowUpHours,
        Kilometres = Kilometres,
        Expenses = Expenses,
        CreatedOn = CreatedOn,
        AgreedOn = AgreedOn,
    };
}
