using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The days a forecast covers, the first and the last included.</summary>
public sealed record ForecastPeriod
{
    /// <summary>Covers <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> is earlier than <paramref name="first"/>.</exception>
    public ForecastPeriod(Day first, Day last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The last day {last} is earlier than the first, {first}.", nameof(last));
        }

        First = first;
        Last = last;
    }

    /// <summary>The first day.</summary>
    public Day First { get; }

    /// <summary>The last day.</summary>
    public Day Last { get; }

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(Day day) => First <= day && day <= Last;

    /// <summary>Whether the period counts the opportunity: by its estimated close date, or as overdue in the period of today.</summary>
    /// <remarks>An open opportunity whose date has passed can no longer close then; undated ones stand in the total only.</remarks>
    public bool Counts(OpenOpportunity opportunity, Day today) =>
        opportunity.EstimatedCloseDate is { } date && Contains(opportunity.IsOverdue(today) ? today : date);
}
