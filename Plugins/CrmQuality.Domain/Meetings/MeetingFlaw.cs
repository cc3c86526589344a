namespace CrmQuality.Domain.Meetings;

/// <summary>Why a meeting cannot be costed. The numbers are those of the choice <c>crmq_meetingflaw</c> less its first value.</summary>
public enum MeetingFlaw
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>It ends before it begins.</summary>
    EndsBeforeStart = 1,

    /// <summary>It lasts longer than <see cref="MeetingLimits.Duration"/>, or is entered as whole days.</summary>
    TooLong = 2,

    /// <summary>Preparation, travel or follow-up is below zero or above <see cref="MeetingLimits.OtherHours"/>.</summary>
    HoursOutOfRange = 3,

    /// <summary>Nobody of ours takes part, or more than <see cref="MeetingLimits.Attendees"/>.</summary>
    AttendeesOutOfRange = 4,

    /// <summary>The distance is below zero or above <see cref="MeetingLimits.Kilometres"/>.</summary>
    DistanceOutOfRange = 5,

    /// <summary>The expenses are below zero or above <see cref="MeetingLimits.Money"/>.</summary>
    ExpensesOutOfRange = 6,

    /// <summary>The rate of an hour, or of a kilometre where some were driven, is missing.</summary>
    RateMissing = 7,

    /// <summary>A rate is below zero or above <see cref="MeetingLimits.Money"/>.</summary>
    RateOutOfRange = 8,

    /// <summary>A rate or the expenses have no currency with an exchange rate above zero.</summary>
    CurrencyMissing = 9,
}
