namespace CrmQuality.Domain.Meetings;

/// <summary>Beyond these a figure is a slip of the keyboard, not a meeting; all of them included.</summary>
public static class MeetingLimits
{
    /// <summary>Hours of the meeting itself: an entry of several whole days says nothing about working time.</summary>
    public const int Duration = 24;

    /// <summary>Hours of preparation, of travel and of follow-up, each.</summary>
    public const int OtherHours = 100;

    /// <summary>Our own people.</summary>
    public const int Attendees = 100;

    /// <summary>Once around the earth.</summary>
    public const int Kilometres = 40_000;

    /// <summary>A rate or the expenses, in base currency.</summary>
    public const int Money = 1_000_000;
}
