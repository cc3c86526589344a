using System;
using System.Globalization;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>Conditions and parts of dates as SQL. Today is 15 June 2026, the user's time 15:34, three hours ahead of UTC; weeks begin on Sunday.</summary>
internal static class Conditions
{
    private const string Today = "'2026-06-15'";

    public static string Sql(Condition condition, string column, string owner)
    {
        if (condition.Other is { } other)
        {
            return $"{column} {Sign(condition.Operator)} {owner}.{other.Name}";
        }

        var values = condition.Values.Select(value => Literal(condition.Column.Kind, value)).ToArray();
        return condition.Operator switch
        {
            "null" => $"{column} IS NULL",
            "not-null" => $"{column} IS NOT NULL",
            "ne" => $"({column} <> {values[0]} OR {column} IS NULL)",
            "in" => $"{column} IN ({string.Join(", ", values)})",
            "not-in" => $"{column} NOT IN ({string.Join(", ", values)})",
            "between" => $"{column} BETWEEN {values[0]} AND {values[1]}",
            "not-between" => $"{column} NOT BETWEEN {values[0]} AND {values[1]}",
            "like" => $"{column} LIKE {values[0]}",
            "not-like" => $"{column} NOT LIKE {values[0]}",
            "begins-with" => $"{column} LIKE {values[0]} || '%'",
            "not-begin-with" => $"{column} NOT LIKE {values[0]} || '%'",
            "ends-with" => $"{column} LIKE '%' || {values[0]}",
            "not-end-with" => $"{column} NOT LIKE '%' || {values[0]}",
            "eq" or "gt" or "ge" or "lt" or "le" => $"{column} {Sign(condition.Operator)} {values[0]}",
            _ => Date(condition, condition.Column.Kind == Kind.Moment ? $"datetime({column}, '+3 hours')" : column, values.FirstOrDefault() ?? ""),
        };
    }

    public static string Part(string part, string date) => part switch
    {
        "day" => $"CAST(strftime('%d', {date}) AS INTEGER)",
        "week" => $"(CAST(strftime('%j', {date}) AS INTEGER) - 1 + CAST(strftime('%w', {date}, 'start of year') AS INTEGER)) / 7 + 1",
        "month" => $"CAST(strftime('%m', {date}) AS INTEGER)",
        "quarter" => $"(CAST(strftime('%m', {date}) AS INTEGER) + 2) / 3",
        _ => $"CAST(strftime('%Y', {date}) AS INTEGER)",
    };

    private static string Date(Condition condition, string local, string value)
    {
        var (name, count) = (condition.Operator, condition.Values.Count > 0 ? condition.Values[0] : "");
        var now = condition.Column.Kind == Kind.Moment ? "'2026-06-15 15:34:00'" : Today;
        var day = condition.Column.Kind == Kind.Moment ? $"date({value}, '+3 hours')" : value;
        var unit = name.Split('-')[^1];
        var number = unit == "weeks" && count.Length > 0 ? (7 * int.Parse(count, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) : count;
        var step = $"{number} {(unit == "weeks" ? "days" : unit)}";
        return name switch
        {
            "on" => $"date({local}) = {day}",
            "not-on" => $"date({local}) <> {day}",
            "on-or-before" => $"date({local}) <= {day}",
            "on-or-after" => $"date({local}) >= {day}",
            "yesterday" => $"date({local}) = date({Today}, '-1 day')",
            "today" => $"date({local}) = {Today}",
            "tomorrow" => $"date({local}) = date({Today}, '+1 day')",
            "last-week" or "this-week" or "next-week" => $"date({local}, '-' || strftime('%w', {local}) || ' days') = date({Today}, '-1 day', '{Shift(name, 7)} days')",
            "last-month" or "this-month" or "next-month" => $"date({local}, 'start of month') = date({Today}, 'start of month', '{Shift(name, 1)} months')",
            "last-year" or "this-year" or "next-year" => $"date({local}, 'start of year') = date({Today}, 'start of year', '{Shift(name, 1)} years')",
            _ when name.StartsWith("last", StringComparison.Ordinal) => $"({local} >= date({Today}, '-{step}') AND {local} <= {now})",
            _ when name.StartsWith("next", StringComparison.Ordinal) => $"({local} >= {now} AND {local} < date({Today}, '+{step}', '+1 day'))",
            _ => $"{local} < date({Today}, '-{step}')",
        };
    }

    private static string Shift(string name, int by) => name[..4] switch { "last" => $"-{by}", "next" => $"+{by}", _ => "+0" };

    private static string Sign(string name) => name switch { "eq" => "=", "ne" => "<>", "gt" => ">", "ge" => ">=", "lt" => "<", _ => "<=" };

    private static string Literal(Kind kind, string value) => kind switch
    {
        Kind.Number or Kind.Flag or Kind.Option => value,
        Kind.Amount => (decimal.Parse(value, CultureInfo.InvariantCulture) * 100m).ToString("0", CultureInfo.InvariantCulture),
        Kind.Moment => $"'{value.Replace('T', ' ').TrimEnd('Z')}'",
        _ => $"'{value}'",
    };
}
