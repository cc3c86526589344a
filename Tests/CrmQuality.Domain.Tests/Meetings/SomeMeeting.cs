using System;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Tests.Meetings;

/// <summary>A visit of one hour and a half with everything around it: four hours, 80 km. A test changes the one fact it is about.</summary>
internal sealed class SomeMeeting
{
    public static readonly Guid Rep = new("aaaaaaaa-0000-0000-0000-000000000001");
    public static readonly Guid Opportunity = new("bbbbbbbb-0000-0000-0000-000000000001");

    public static CostRate Rate => new() { Hourly = CurrencyAmount.OfBase(65), PerKilometre = CurrencyAmount.OfBase(0.57m) };

    public Guid Id { get; set; } = new("cccccccc-0000-0000-0000-000000000001");

    public string GlobalObjectId { get; set; } = "";

    public DateTime Start { get; set; } = Utc(2025, 3, 10, 9);

    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1.5);

    public MeetingOutcome Outcome { get; set; } = MeetingOutcome.Held;

    public MeetingRegarding Regarding { get; set; } = MeetingRegarding.Opportunity;

    public Guid RepId { get; set; } = Rep;

    public bool HasPurpose { get; set; } = true;

    public int Attendees { get; set; } = 1;

    public decimal PreparationHours { get; set; } = 1;

    public decimal TravelHours { get; set; } = 1;

    public decimal FollowUpHours { get; set; } = 0.5m;

    public decimal Kilometres { get; set; } = 80;

    public CurrencyAmount Expenses { get; set; }

    public DateTime CreatedOn { get; set; } = Utc(2025, 3, 1, 9);

    public DateTime? AgreedOn { get; set; }

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
