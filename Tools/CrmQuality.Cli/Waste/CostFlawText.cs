using System;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Cli.Waste;

/// <summary>Says why a meeting of a file cannot be costed, where, and what to do.</summary>
internal static class CostFlawText
{
    /// <summary>The column at fault; nothing where it may be one of several.</summary>
    public static string? ColumnOf(MeetingFlaw flaw) => flaw switch
    {
        MeetingFlaw.EndsBeforeStart or MeetingFlaw.TooLong => "end",
        MeetingFlaw.AttendeesOutOfRange => "attendees",
        MeetingFlaw.DistanceOutOfRange or MeetingFlaw.RateMissing => "km",
        MeetingFlaw.ExpensesOutOfRange => "expenses",
        _ => null,
    };

    /// <summary>The reason, without a full stop.</summary>
    public static string Reason(MeetingFlaw flaw) => flaw switch
    {
        MeetingFlaw.EndsBeforeStart => "the meeting ends before it begins; exchange start and end, or mend them",
        MeetingFlaw.TooLong => $"the meeting lasts more than {MeetingLimits.Duration} hours; give the hours it really took",
        MeetingFlaw.HoursOutOfRange => $"preparation, travel and followUp must each lie from 0 to {MeetingLimits.OtherHours} hours",
        MeetingFlaw.AttendeesOutOfRange => $"attendees are our own people: a whole number from 1 to {MeetingLimits.Attendees}",
        MeetingFlaw.DistanceOutOfRange => $"the distance must lie from 0 to {MeetingLimits.Kilometres} km",
        MeetingFlaw.ExpensesOutOfRange => $"expenses must lie from 0 to {MeetingLimits.Money}",
        MeetingFlaw.RateMissing => "kilometres were driven, and --km-rate does not say what one costs",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "The rates of the command line were not checked before the rows."),
    };
}
