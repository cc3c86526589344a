#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>Answers the operators that name a time around now.</summary>
internal sealed class WindowOracle(DateTime now)
{
    private readonly DateTime today = now.Date;

    public bool Knows(string name) => name.Contains("-x-", StringComparison.Ordinal) || Window(name) is not null;

    public bool Holds(string name, object value, List<string> texts)
    {
        if (name.EndsWith("hours", StringComparison.Ordinal) || name.EndsWith("minutes", StringComparison.Ordinal))
        {
            return InHours(name, (DateTime)value, int.Parse(texts[0], CultureInfo.InvariantCulture));
        }

        var day = value is Day date ? date.Start : ((DateTime)value).Date;
        var (from, to) = Window(name) ?? Counted(name, int.Parse(texts[0], CultureInfo.InvariantCulture));
        return day >= from && day <= to;
    }

    private bool InHours(string name, DateTime value, int count)
    {
        var hour = new DateTime(now.Year, now.Month, now.Day, now.Hour, 0, 0, DateTimeKind.Utc);
        return name switch
        {
            "last-x-hours" => value >= hour.AddHours(-count) && value <= now,
            "next-x-hours" => value >= now && value < hour.AddHours(count + 1),
            "olderthan-x-hours" => value < now.AddHours(-count),
            _ => value < now.AddMinutes(-count),
        };
    }

    private (DateTime From, DateTime To)? Window(string name)
    {
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1);
        return name switch
        {
            "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
            "today" => (today, today),
            "tomorrow" => (today.AddDays(1), today.AddDays(1)),
            "last-seven-days" => (today.AddDays(-7), today),
            "next-seven-days" => (today, today.AddDays(7)),
            "last-week" => (week.AddDays(-7), week.AddDays(-1)),
            "this-week" => (week, week.AddDays(6)),
            "next-week" => (week.AddDays(7), week.AddDays(13)),
            "last-month" => (month.AddMonths(-1), month.AddDays(-1)),
            "this-month" => (month, month.AddMonths(1).AddDays(-1)),
            "next-month" => (month.AddMonths(1), month.AddMonths(2).AddDays(-1)),
            "last-year" => (new(today.Year - 1, 1, 1), new(today.Year - 1, 12, 31)),
            "this-year" => (new(today.Year, 1, 1), new(today.Year, 12, 31)),
            "next-year" => (new(today.Year + 1, 1, 1), new(today.Year + 1, 12, 31)),
            _ => null,
        };
    }

    private (DateTime From, DateTime To) Counted(string name, int count)
    {
        DateTime Moved(int by) => name.Split('-')[^1] switch
        {
            "days" => today.AddDays(by),
            "weeks" => today.AddDays(7 * by),
            "months" => today.AddMonths(by),
            _ => today.AddYears(by),
        };
        return name.Split('-')[0] switch
        {
            "last" => (Moved(-count), today),
            "next" => (today, Moved(count)),
            _ => (DateTime.MinValue, Moved(-count).AddDays(-1)),
        };
    }
}
#endif
