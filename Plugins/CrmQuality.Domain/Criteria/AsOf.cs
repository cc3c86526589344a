using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>The moment at which rows are judged, and the organisation's date then.</summary>
public readonly struct AsOf
{
    /// <summary>A moment on the organisation's calendar.</summary>
    /// <param name="utc">The moment (UTC).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public AsOf(DateTime utc, OrganizationCalendar calendar)
    {
        Utc = utc;
        Calendar = calendar;
        Today = calendar.DayOf(utc);
    }

    /// <summary>The moment (UTC).</summary>
    public DateTime Utc { get; }

    /// <summary>The organisation's date.</summary>
    public Day Today { get; }

    /// <summary>The organisation's calendar.</summary>
    public OrganizationCalendar Calendar { get; }
}
