using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>Finds the moments at which the clocks of a zone are changed, to the second. No zone changes them twice within a day.</summary>
internal static class ClockChanges
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <param name="zone">The zone.</param>
    /// <param name="from">Where to begin, in UTC.</param>
    /// <param name="to">Where to end, in UTC.</param>
    public static IEnumerable<ClockChange> Between(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before != after)
            {
                yield return new ClockChange(DateTime.SpecifyKind(Moment(zone, day) + before, DateTimeKind.Unspecified), before, after);
            }
        }
    }

    /// <summary>The first second, within the day that follows a moment, with another offset.</summary>
    private static DateTime Moment(TimeZoneInfo zone, DateTime day)
    {
        var old = zone.GetUtcOffset(day);
        var (last, first) = (day, day.AddDays(1));
        while (first - last > Second)
        {
            var middle = last.AddSeconds(Math.Floor((first - last).TotalSeconds / 2));
            (last, first) = zone.GetUtcOffset(middle) == old ? (middle, first) : (last, middle);
        }

        return first;
    }
}
