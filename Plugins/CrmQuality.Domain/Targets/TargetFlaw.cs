namespace CrmQuality.Domain.Targets;

/// <summary>Why a target cannot be judged. The numbers are those of the choice <c>crmq_targetflaw</c> less its first value.</summary>
public enum TargetFlaw
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>The deals are not from 1 to <see cref="TargetLimits.Deals"/>.</summary>
    DealsOutOfRange = 1,

    /// <summary>There is no stage, or more than <see cref="TargetLimits.Stages"/>; or validation comes after more stages than there are.</summary>
    StagesOutOfRange = 2,

    /// <summary>A stage has no probability: nobody has been there, and nobody has entered one by hand.</summary>
    NoHistory = 3,

    /// <summary>A probability is not from 0 to 1.</summary>
    ProbabilityOutOfRange = 4,

    /// <summary>Meetings per stage entry are below zero, above <see cref="TargetLimits.MeetingsPerEntry"/>, or zero in every stage.</summary>
    MeetingsOutOfRange = 5,

    /// <summary>Workdays, absence, hours of a day or hours owed are below zero or more than a year holds.</summary>
    TimeOutOfRange = 6,

    /// <summary>The share for selling is not from 0 to 1.</summary>
    SellingShareOutOfRange = 7,

    /// <summary>The hours of a meeting are zero or less, or more than <see cref="TargetLimits.HoursPerMeeting"/>.</summary>
    MeetingHoursOutOfRange = 8,

    /// <summary>The period ends before it begins.</summary>
    PeriodEndsBeforeStart = 9,

    /// <summary>The rep has another target in an overlapping period: both would count on the same hours.</summary>
    PeriodsOverlap = 10,
}
