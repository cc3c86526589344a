using System;
using System.Globalization;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>A calendar month of the organisation.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    /// <summary>The month of a day.</summary>
    public static Month Of(Day day) => new(day.Start.Year, day.Start.Month);

    /// <inheritdoc />
    public int CompareTo(Month other) => Year == other.Year ? Number.CompareTo(other.Number) : Year.CompareTo(other.Year);

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", Year, Number);

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later.</summary>
    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;
}
