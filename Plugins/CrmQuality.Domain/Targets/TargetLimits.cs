namespace CrmQuality.Domain.Targets;

/// <summary>Beyond these a figure is a slip of the keyboard, not a target; all of them included.</summary>
public static class TargetLimits
{
    /// <summary>Deals of one rep in one period.</summary>
    public const int Deals = 1_000;

    /// <summary>Stages from the first meeting to winning.</summary>
    public const int Stages = 50;

    /// <summary>Meetings an opportunity takes in one stage.</summary>
    public const int MeetingsPerEntry = 1_000;

    /// <summary>Workdays of a period.</summary>
    public const int Workdays = 366;

    /// <summary>Hours of a workday.</summary>
    public const int HoursPerDay = 24;

    /// <summary>Hours of one meeting with everything around it.</summary>
    public const int HoursPerMeeting = 1_000;

    /// <summary>A chance of winning below this counts as none: no period holds that many first meetings.</summary>
    public const decimal SmallestChance = 0.000001m;
}
