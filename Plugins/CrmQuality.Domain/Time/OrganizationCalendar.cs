using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Time;

/// <summary>The organisation's time zone as a list of offsets, each valid from a moment on.</summary>
/// <remarks>Compiled at publish, so that no save asks the machine for time-zone rules.</remarks>
public sealed class OrganizationCalendar
{
    private readonly long[] startTicks;
    private readonly long[] offsetTicks;

    /// <summary>Builds the calendar.</summary>
    /// <param name="offsets">From when (UTC) which offset holds, ascending; the first holds since ever.</param>
    /// <param name="firstDayOfWeek">The day weeks begin on: 0 Sunday to 6 Saturday.</param>
    /// <exception cref="ArgumentException">No offset, or not ascending; no such day.</exception>
    public OrganizationCalendar(IReadOnlyList<ZoneOffset> offsets, int firstDayOfWeek = 0)
    {
        Offsets = offsets;
        FirstDayOfWeek = firstDayOfWeek is >= 0 and <= 6
            ? firstDayOfWeek
            : throw new ArgumentException($"There is no day {firstDayOfWeek} of the week; 0 is Sunday, 6 Saturday.", nameof(firstDayOfWeek));
        if (offsets.Count == 0)
        {
            throw new ArgumentException("A calendar needs at least one offset.", nameof(offsets));
        }

        startTicks = new long[offsets.Count];
        offsetTicks = new long[offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
        {
            startTicks[i] = i == 0 ? 0 : offsets[i].FromUtc.Ticks;
            offsetTicks[i] = offsets[i].Minutes * TimeSpan.TicksPerMinute;
            if (i > 0 && startTicks[i] <= startTicks[i - 1])
            {
                throw new ArgumentException("Offsets must start in ascending order.", nameof(offsets));
            }
        }
    }

    /// <summary>A calendar without offset or daylight saving.</summary>
    public static OrganizationCalendar Utc { get; } = new(new[] { new ZoneOffset(default, 0) });

    /// <summary>The offsets the calendar was built of.</summary>
    public IReadOnlyList<ZoneOffset> Offsets { get; }

    /// <summary>The day weeks begin on: 0 Sunday to 6 Saturday.</summary>
    public int FirstDayOfWeek { get; }

    /// <summary>The organisation's date at a moment.</summary>
    public Day DayOf(DateTime utc) => Day.Of(ToLocal(utc));

    /// <summary>The organisation's wall clock at a moment.</summary>
    public DateTime ToLocal(DateTime utc) => new(utc.Ticks + offsetTicks[PeriodOf(utc.Ticks)]);

    /// <summary>The moment of a wall-clock time: the earlier one where clocks go back, the change itself where they skip it.</summary>
    public DateTime ToUtc(DateTime local)
    {
        for (var i = 0; i < startTicks.Length; i++)
        {
            var utc = Math.Max(local.Ticks - offsetTicks[i], startTicks[i]);
            if (i == startTicks.Length - 1 || utc < startTicks[i + 1])
            {
                return new DateTime(utc, DateTimeKind.Utc);
            }
        }

        throw new InvalidOperationException("The last offset has no end.");
    }

    /// <summary>The first moment of a day.</summary>
    public DateTime StartOf(Day day) => ToUtc(day.Start);

    private int PeriodOf(long utcTicks)
    {
        var period = startTicks.Length - 1;
        while (period > 0 && utcTicks < startTicks[period])
        {
            period--;
        }

        return period;
    }
}
