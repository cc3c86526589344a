using System;
using System.Globalization;

namespace CrmQuality.Domain.Time;

/// <summary>A calendar date without time or zone, counted in whole days.</summary>
/// <param name="Number">Days since 0001-01-01, which is day 0.</param>
public readonly record struct Day(int Number) : IComparable<Day>
{
    /// <summary>The date part of <paramref name="moment"/>; its time and kind are ignored.</summary>
    public static Day Of(DateTime moment) => new((int)(moment.Ticks / TimeSpan.TicksPerDay));

    /// <summary>The day of a year, month (1 to 12) and day of month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static Day Of(int year, int month, int day) => Of(new DateTime(year, month, day));

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string text, out Day day)
    {
        var isDate = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        day = isDate ? Of(moment) : default;
        return isDate;
    }

    /// <summary>Midnight at the start of the day, kind unspecified.</summary>
    public DateTime Start => new(Number * TimeSpan.TicksPerDay);

    /// <summary>The day <paramref name="days"/> later (earlier when negative).</summary>
    public Day Plus(int days) => new(Number + days);

    /// <summary>The same day of the month <paramref name="months"/> later, or the last one of a shorter month.</summary>
    public Day PlusMonths(int months) => Of(Start.AddMonths(months));

    /// <summary>The first day of its month.</summary>
    public Day StartOfMonth => Plus(1 - Start.Day);

    /// <summary>The first day of its year.</summary>
    public Day StartOfYear => Plus(1 - Start.DayOfYear);

    /// <summary>The first day of its week.</summary>
    /// <param name="firstDay">The day weeks begin on: 0 Sunday to 6 Saturday.</param>
    public Day StartOfWeek(int firstDay) => Plus(-(((int)Start.DayOfWeek - firstDay + 7) % 7));

    /// <inheritdoc />
    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(Day left, Day right) => left.Number < right.Number;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(Day left, Day right) => left.Number > right.Number;

    /// <summary>Whether <paramref name="left"/> is not later.</summary>
    public static bool operator <=(Day left, Day right) => left.Number <= right.Number;

    /// <summary>Whether <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(Day left, Day right) => left.Number >= right.Number;
}
