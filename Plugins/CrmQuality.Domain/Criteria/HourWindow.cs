using System;

namespace CrmQuality.Domain.Criteria;

/// <summary>Operators that name hours or minutes around now. Hours begin on the hour of UTC.</summary>
internal static class HourWindow
{
    private const long Hour = TimeSpan.TicksPerHour;

    /// <summary>Whether the moment lies in the window.</summary>
    public static bool Holds(Comparison comparison, long value, long count, long now) => comparison switch
    {
        Comparison.LastHours => value >= Floor(now) - (count * Hour) && value <= now,
        Comparison.NextHours => value >= now && value < Floor(now) + ((count + 1) * Hour),
        Comparison.OlderThanHours => value < now - (count * Hour),
        _ => value < now - (count * TimeSpan.TicksPerMinute),
    };

    /// <summary>The first tick after now at which the result changes; <see cref="long.MaxValue"/> when it never does.</summary>
    public static long NextFlip(Comparison comparison, long value, long count, long now)
    {
        var flips = comparison switch
        {
            Comparison.LastHours => value > now ? value : Floor(value + (count * Hour)) + Hour,
            Comparison.NextHours => Holds(comparison, value, count, now) ? value + 1 : Floor(value - ((count + 1) * Hour)) + Hour,
            Comparison.OlderThanHours => value + (count * Hour) + 1,
            _ => value + (count * TimeSpan.TicksPerMinute) + 1,
        };
        return flips > now ? flips : long.MaxValue;
    }

    private static long Floor(long ticks) => ticks - (ticks % Hour);
}
