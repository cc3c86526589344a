using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// From which moment up to before which a relative date reaches. The last x of anything begin with the day (for hours: the hour) x ago and
/// end now; the next x begin now and end with the day (or hour) x ahead; older than x ends where the day x ago begins (hours and minutes: x ago).
/// </summary>
internal sealed class DateSpan(ColumnMetadata column, QueryUser user)
{
    public static bool Knows(ConditionOperator name) =>
        TakesCount(name) || name is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter
            or (>= ConditionOperator.Yesterday and <= ConditionOperator.NextMonth) or (>= ConditionOperator.LastYear and <= ConditionOperator.NextYear);

    public static bool TakesCount(ConditionOperator name) =>
        name is (>= ConditionOperator.LastXHours and <= ConditionOperator.NextXYears) or ConditionOperator.OlderThanXMonths
            or (>= ConditionOperator.OlderThanXYears and <= ConditionOperator.OlderThanXMinutes);

    /// <summary>The largest count that stays within the calendar.</summary>
    public static int Most(ConditionOperator name) => name switch
    {
        ConditionOperator.LastXYears or ConditionOperator.NextXYears or ConditionOperator.OlderThanXYears => 1_000,
        ConditionOperator.LastXMonths or ConditionOperator.NextXMonths or ConditionOperator.OlderThanXMonths => 12_000,
        ConditionOperator.LastXWeeks or ConditionOperator.NextXWeeks or ConditionOperator.OlderThanXWeeks => 50_000,
        ConditionOperator.OlderThanXMinutes => 100_000_000,
        ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.OlderThanXHours => 2_000_000,
        _ => 100_000,
    };

    public (DateTime From, DateTime Before) OfDay(ConditionOperator name, DateTime day) => name switch
    {
        ConditionOperator.OnOrBefore => (DateTime.MinValue, Start(day.AddDays(1))),
        ConditionOperator.OnOrAfter => (Start(day), DateTime.MaxValue),
        _ => Days(day, 1),
    };

    public (DateTime From, DateTime Before) OfNow(ConditionOperator name, int weekStart)
    {
        var today = user.Today;
        var week = today.AddDays(-(((int)today.DayOfWeek - weekStart + 7) % 7));
        var month = today.AddDays(1 - today.Day);
        var year = today.AddDays(1 - today.DayOfYear);
        return name switch
        {
            ConditionOperator.Yesterday => Days(today.AddDays(-1), 1),
            ConditionOperator.Today => Days(today, 1),
            ConditionOperator.Tomorrow => Days(today.AddDays(1), 1),
            ConditionOperator.Last7Days => Last(today.AddDays(-7)),
            ConditionOperator.Next7Days => Next(today.AddDays(7)),
            ConditionOperator.LastWeek => Days(week.AddDays(-7), 7),
            ConditionOperator.ThisWeek => Days(week, 7),
            ConditionOperator.NextWeek => Days(week.AddDays(7), 7),
            ConditionOperator.LastMonth => (Start(month.AddMonths(-1)), Start(month)),
            ConditionOperator.ThisMonth => (Start(month), Start(month.AddMonths(1))),
            ConditionOperator.NextMonth => (Start(month.AddMonths(1)), Start(month.AddMonths(2))),
            ConditionOperator.LastYear => (Start(year.AddYears(-1)), Start(year)),
            ConditionOperator.ThisYear => (Start(year), Start(year.AddYears(1))),
            _ => (Start(year.AddYears(1)), Start(year.AddYears(2))),
        };
    }

    public (DateTime From, DateTime Before) OfCount(ConditionOperator name, int count) => name switch
    {
        ConditionOperator.LastXHours => (Hour(Moment.AddHours(-count)), Now.AddTicks(1)),
        ConditionOperator.NextXHours => (Now, Hour(Moment.AddHours(count + 1))),
        ConditionOperator.LastXDays => Last(user.Today.AddDays(-count)),
        ConditionOperator.NextXDays => Next(user.Today.AddDays(count)),
        ConditionOperator.LastXWeeks => Last(user.Today.AddDays(-7 * count)),
        ConditionOperator.NextXWeeks => Next(user.Today.AddDays(7 * count)),
        ConditionOperator.LastXMonths => Last(user.Today.AddMonths(-count)),
        ConditionOperator.NextXMonths => Next(user.Today.AddMonths(count)),
        ConditionOperator.LastXYears => Last(user.Today.AddYears(-count)),
        ConditionOperator.NextXYears => Next(user.Today.AddYears(count)),
        ConditionOperator.OlderThanXMinutes => (DateTime.MinValue, Moment.AddMinutes(-count)),
        ConditionOperator.OlderThanXHours => (DateTime.MinValue, Moment.AddHours(-count)),
        ConditionOperator.OlderThanXDays => (DateTime.MinValue, Start(user.Today.AddDays(-count))),
        ConditionOperator.OlderThanXWeeks => (DateTime.MinValue, Start(user.Today.AddDays(-7 * count))),
        ConditionOperator.OlderThanXMonths => (DateTime.MinValue, Start(user.Today.AddMonths(-count))),
        _ => (DateTime.MinValue, Start(user.Today.AddYears(-count))),
    };

    /// <summary>Now as the column counts it; for a calendar date that is today.</summary>
    private DateTime Now => column.Behavior == DateBehavior.DateOnly ? user.Today : Moment;

    private DateTime Moment => column.Behavior == DateBehavior.UserLocal ? user.UtcNow : TimeZoneInfo.ConvertTimeFromUtc(user.UtcNow, user.TimeZone);

    private (DateTime From, DateTime Before) Days(DateTime first, int count) => (Start(first), Start(first.AddDays(count)));

    private (DateTime From, DateTime Before) Last(DateTime first) => (Start(first), Now.AddTicks(1));

    private (DateTime From, DateTime Before) Next(DateTime last) => (Now, Start(last.AddDays(1)));

    private DateTime Start(DateTime day) => column.Behavior == DateBehavior.UserLocal ? user.StartOf(day) : day;

    private static DateTime Hour(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerHour));
}
