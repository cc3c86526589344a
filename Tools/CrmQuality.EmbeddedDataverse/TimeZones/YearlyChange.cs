using System;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>When the clocks are changed every year, as they show it before.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Week">Which of the month's days of that name, 1 to 4; 5 is the last.</param>
/// <param name="Day">The day of the week.</param>
/// <param name="Time">The time of day.</param>
internal sealed record YearlyChange(int Month, int Week, DayOfWeek Day, TimeSpan Time)
{
    private const int DaysOfWeek = 7;
    private const int Last = 5;

    /// <summary>The yearly change of which one is known.</summary>
    public static YearlyChange Of(DateTime local)
    {
        var isLast = local.Day + DaysOfWeek > DateTime.DaysInMonth(local.Year, local.Month);
        return new YearlyChange(local.Month, isLast ? Last : ((local.Day - 1) / DaysOfWeek) + 1, local.DayOfWeek, local.TimeOfDay);
    }
}
