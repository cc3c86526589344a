namespace CrmQuality.Domain.Targets;

/// <summary>Why a target cannot be judged. The numbers are those of the choice <c>crmq_targetflaw</c> less its first value.</summary>
public enum TargetFlaw
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>The deals are not from 1 to <see cref="TargetLimits.Deals"/>.</summary>
    DealsOutOfRange = 1,

    /// <summary>There is no stage, or there are more than <see cref="TargetLimits.Stages"/>.</summary>
    StagesOutOfRange = 2,

    /// <summary>Validation comes after fewer than no stages, or after more than there are.</summary>
    ValidationOutOfRange = 3,

    /// <summary>A stage has no probability: nobody has been there, and nobody has entered one by hand.</summary>
    NoHistory = 4,

    /// <summary>A probability is not from 0 to 1.</summary>
    ProbabilityOutOfRange = 5,

    /// <summary>Meetings per stage entry are below zero, above <see cref="TargetLimits.MeetingsPerEntry"/>, or zero in every stage.</summary>
    MeetingsOutOfRange = 6,

    /// <summary>The workdays are below zero or above <see cref="TargetLimits.Workdays"/>.</summary>
    WorkdaysOutOfRange = 7,

    /// <summary>The days of absence are below zero or above <see cref="TargetLimits.Workdays"/>.</summary>
    AbsenceOutOfRange = 8,

    /// <summary>The hours of a workday are below zero or above <see cref="TargetLimits.HoursPerDay"/>.</summary>
    HoursPerDayOutOfRange = 9,

    /// <summary>The hours owed are below zero or more than a year has.</summary>
    HoursOwedOutOfRange = 10,

    /// <summary>The share for selling is not from 0 to 1.</summary>
    SellingShareOutOfRange = 11,

    /// <summary>The hours of a meeting are zero or less, or more than <see cref="TargetLimits.HoursPerMeeting"/>.</summary>
    HoursPerMeetingOutOfRange = 12,

    /// <summary>The period ends before it begins.</summary>
    PeriodEndsBeforeStart = 13,

    /// <summary>The rep has another target in an overlapping period: both would count on the same hours.</summary>
    PeriodsOverlap = 14,
}
