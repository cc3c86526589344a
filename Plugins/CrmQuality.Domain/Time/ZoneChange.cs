using System;

namespace CrmQuality.Domain.Time;

/// <summary>The moment of a year at which clocks change, such as the last Sunday of March at three.</summary>
/// <param name="month">1 to 12.</param>
/// <param name="week">Which of the month's days of that name: 1 to 4, 5 the last.</param>
/// <param name="dayOfWeek">0 Sunday to 6 Saturday.</param>
/// <param name="timeOfDay">By the clock that ends.</param>
public sealed class ZoneChange(int month, int week, int dayOfWeek, TimeSpan timeOfDay)
{
    /// <summary>The moment in a year, on the wall clock.</summary>
    public DateTime In(int year)
    {
        var first = new DateTime(year, month, 1);
        var day = 1 + ((dayOfWeek - (int)first.DayOfWeek + 7) % 7) + (7 * (week - 1));
        var last = DateTime.DaysInMonth(year, month);
        while (day > last)
        {
            day -= 7;
        }

        return new DateTime(year, month, day) + timeOfDay;
    }
}
