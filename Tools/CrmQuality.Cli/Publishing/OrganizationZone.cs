using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Publishing;

/// <summary>Compiles a time zone of this machine into the offsets a snapshot carries.</summary>
internal static class OrganizationZone
{
    private const int YearsBack = 20;
    private const int YearsAhead = 10;

    /// <summary>The offsets of twenty years before <paramref name="now"/> to ten after.</summary>
    public static OrganizationCalendar Calendar(TimeZoneInfo zone, DateTime now)
    {
        var start = new DateTime(now.Year - YearsBack, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var offsets = new List<ZoneOffset> { Offset(zone, start) };
        for (var day = start; day.Year <= now.Year + YearsAhead; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)))
            {
                offsets.Add(Offset(zone, Transition(zone, day)));
            }
        }

        return new OrganizationCalendar(offsets);
    }

    private static ZoneOffset Offset(TimeZoneInfo zone, DateTime utc) => new(utc, (int)zone.GetUtcOffset(utc).TotalMinutes);

    private static DateTime Transition(TimeZoneInfo zone, DateTime day)
    {
        var before = zone.GetUtcOffset(day);
        var (early, late) = (0, 24 * 60);
        while (late - early > 1)
        {
            var middle = (early + late) / 2;
            (early, late) = zone.GetUtcOffset(day.AddMinutes(middle)) == before ? (middle, late) : (early, middle);
        }

        return day.AddMinutes(late);
    }
}
