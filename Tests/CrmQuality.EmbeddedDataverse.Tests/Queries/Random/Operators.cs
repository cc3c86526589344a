namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>Which operators a kind of column takes, and how many values they do.</summary>
internal static class Operators
{
    private static readonly string[] Dates =
    [
        "on", "not-on", "on-or-before", "on-or-after", "yesterday", "today", "tomorrow", "last-week", "this-week", "next-week", "last-month", "this-month",
        "next-month", "last-year", "this-year", "next-year", "last-x-days", "next-x-days", "last-x-weeks", "next-x-weeks", "last-x-months", "next-x-months",
        "last-x-years", "olderthan-x-days", "olderthan-x-weeks", "olderthan-x-months", "eq", "ne", "gt", "ge", "lt", "le", "between", "null", "not-null",
    ];

    public static string[] Of(Kind kind) => kind switch
    {
        Kind.Text => ["eq", "ne", "gt", "ge", "lt", "le", "in", "not-in", "null", "not-null", "like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with"],
        Kind.Number or Kind.Amount => ["eq", "ne", "gt", "ge", "lt", "le", "in", "not-in", "between", "not-between", "null", "not-null"],
        Kind.Option => ["eq", "ne", "in", "not-in", "null", "not-null"],
        Kind.Flag => ["eq", "ne", "null", "not-null"],
        Kind.Day or Kind.Moment => Dates,
        _ => ["eq", "ne", "in", "not-in", "null", "not-null"],
    };

    public static int Values(string name) => name switch
    {
        "null" or "not-null" or "yesterday" or "today" or "tomorrow" => 0,
        "between" or "not-between" => 2,
        "in" or "not-in" => 3,
        _ when name.StartsWith("this-", System.StringComparison.Ordinal) || name is "last-week" or "next-week" or "last-month" or "next-month" or "last-year" or "next-year" => 0,
        _ => 1,
    };
}
