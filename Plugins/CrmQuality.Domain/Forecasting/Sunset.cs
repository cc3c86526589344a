using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>Parks what stays unvalidated for long: omitted from the forecast, listed, and revived by validating.</summary>
public static class Sunset
{
    /// <summary>When an opportunity is parked (UTC); null while it is forecastable, or where its set parks nothing.</summary>
    /// <param name="set">The judging set; null when none applies.</param>
    /// <param name="verdict">The verdict after the save.</param>
    /// <param name="stored">The moment that was set when the verdict last stopped being forecastable: a promise once made stands.</param>
    /// <param name="today">The organisation's day.</param>
    /// <param name="calendar">The organisation's time zone.</param>
    public static DateTime? Of(CriteriaSet? set, Verdict verdict, DateTime? stored, Day today, OrganizationCalendar calendar)
    {
        if (set?.SunsetDays is not { } days || verdict.IsForecastable())
        {
            return null;
        }

        return stored ?? calendar.StartOf(today.Plus(days));
    }

    /// <summary>The cap with that of parking.</summary>
    /// <param name="cap">What the assessment caps at; null for nothing.</param>
    /// <param name="sunset">When the opportunity is parked; null for never.</param>
    /// <param name="now">Now (UTC).</param>
    public static ForecastCategory? Cap(ForecastCategory? cap, DateTime? sunset, DateTime now) =>
        sunset <= now ? ForecastCap.Stricter(cap, ForecastCategory.Omitted) : cap;
}
