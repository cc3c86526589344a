using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>FetchXML's operator names, and why some have no place in a criterion.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, Comparison> Known = new(StringComparer.Ordinal)
    {
        ["eq"] = Comparison.Equal,
        ["ne"] = Comparison.NotEqual,
        ["neq"] = Comparison.NotEqual,
        ["gt"] = Comparison.Greater,
        ["ge"] = Comparison.GreaterOrEqual,
        ["lt"] = Comparison.Less,
        ["le"] = Comparison.LessOrEqual,
        ["in"] = Comparison.In,
        ["not-in"] = Comparison.NotIn,
        ["between"] = Comparison.Between,
        ["not-between"] = Comparison.NotBetween,
        ["null"] = Comparison.Null,
        ["not-null"] = Comparison.NotNull,
        ["like"] = Comparison.Like,
        ["not-like"] = Comparison.NotLike,
        ["begins-with"] = Comparison.BeginsWith,
        ["not-begin-with"] = Comparison.NotBeginWith,
        ["ends-with"] = Comparison.EndsWith,
        ["not-end-with"] = Comparison.NotEndWith,
        ["contain-values"] = Comparison.ContainValues,
        ["not-contain-values"] = Comparison.NotContainValues,
        ["on"] = Comparison.On,
        ["on-or-before"] = Comparison.OnOrBefore,
        ["on-or-after"] = Comparison.OnOrAfter,
        ["yesterday"] = Comparison.Yesterday,
        ["today"] = Comparison.Today,
        ["tomorrow"] = Comparison.Tomorrow,
        ["last-seven-days"] = Comparison.LastSevenDays,
        ["next-seven-days"] = Comparison.NextSevenDays,
        ["last-week"] = Comparison.LastWeek,
        ["this-week"] = Comparison.ThisWeek,
        ["next-week"] = Comparison.NextWeek,
        ["last-month"] = Comparison.LastMonth,
        ["this-month"] = Comparison.ThisMonth,
        ["next-month"] = Comparison.NextMonth,
        ["last-year"] = Comparison.LastYear,
        ["this-year"] = Comparison.ThisYear,
        ["next-year"] = Comparison.NextYear,
        ["last-x-days"] = Comparison.LastDays,
        ["next-x-days"] = Comparison.NextDays,
        ["olderthan-x-days"] = Comparison.OlderThanDays,
        ["last-x-weeks"] = Comparison.LastWeeks,
        ["next-x-weeks"] = Comparison.NextWeeks,
        ["olderthan-x-weeks"] = Comparison.OlderThanWeeks,
        ["last-x-months"] = Comparison.LastMonths,
        ["next-x-months"] = Comparison.NextMonths,
        ["olderthan-x-months"] = Comparison.OlderThanMonths,
        ["last-x-years"] = Comparison.LastYears,
        ["next-x-years"] = Comparison.NextYears,
        ["olderthan-x-years"] = Comparison.OlderThanYears,
        ["last-x-hours"] = Comparison.LastHours,
        ["next-x-hours"] = Comparison.NextHours,
        ["olderthan-x-hours"] = Comparison.OlderThanHours,
        ["olderthan-x-minutes"] = Comparison.OlderThanMinutes,
    };

    /// <summary>Every name that a criterion may use.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    public static bool TryFind(string name, out Comparison comparison) => Known.TryGetValue(name, out comparison);

    /// <summary>Why an operator that is not known is refused.</summary>
    public static string Refusal(string name)
    {
        if (name.StartsWith("eq-user", StringComparison.Ordinal) || name is "ne-userid" or "eq-businessid" or "ne-businessid")
        {
            return $"Operator '{name}' depends on who saves; a verdict must not. Link the owner: <link-entity name=\"systemuser\" from=\"systemuserid\" to=\"ownerid\">.";
        }

        if (name.Contains("fiscal"))
        {
            return $"Operator '{name}' is refused: fiscal periods are not compiled into a snapshot. Use dates, months or years.";
        }

        if (name is "above" or "under" or "not-under" or "eq-or-above" or "eq-or-under")
        {
            return $"Operator '{name}' is refused: hierarchies are read by query, not from the saved row.";
        }

        return $"Operator '{name}' is not supported.{Spelling.Suggest(name, Known.Keys)} Supported are {string.Join(", ", Known.Keys)}.";
    }

    /// <summary>How many values the operator takes, in words.</summary>
    public static string CountOf(Comparison comparison) => comparison switch
    {
        Comparison.Null or Comparison.NotNull or (>= Comparison.Yesterday and <= Comparison.NextYear) => "none",
        Comparison.In or Comparison.NotIn or Comparison.ContainValues or Comparison.NotContainValues => "at least one",
        Comparison.Between or Comparison.NotBetween => "two",
        _ => "one",
    };

    /// <summary>Whether the operator takes so many values.</summary>
    public static bool AcceptsCount(Comparison comparison, int count) => CountOf(comparison) switch
    {
        "none" => count == 0,
        "two" => count == 2,
        "one" => count == 1,
        _ => count >= 1,
    };

    /// <summary>Whether the operator compares values of the kind.</summary>
    public static bool Accepts(ColumnKind kind, Comparison comparison) => comparison switch
    {
        Comparison.Null or Comparison.NotNull or Comparison.Equal or Comparison.NotEqual => true,
        Comparison.ContainValues or Comparison.NotContainValues => kind == ColumnKind.Choices,
        _ when kind == ColumnKind.Choices => false,
        Comparison.In or Comparison.NotIn => kind is not (ColumnKind.Date or ColumnKind.Moment),
        <= Comparison.NotBetween => kind is not (ColumnKind.Boolean or ColumnKind.Lookup),
        <= Comparison.NotEndWith => kind == ColumnKind.Text,
        >= Comparison.LastHours => kind == ColumnKind.Moment,
        _ => kind is ColumnKind.Date or ColumnKind.Moment,
    };

    /// <summary>The largest count of a relative operator: a century, more or less.</summary>
    public static int MostOf(Comparison comparison) => comparison switch
    {
        Comparison.LastWeeks or Comparison.NextWeeks or Comparison.OlderThanWeeks => 5_200,
        Comparison.LastMonths or Comparison.NextMonths or Comparison.OlderThanMonths => 1_200,
        Comparison.LastYears or Comparison.NextYears or Comparison.OlderThanYears => 100,
        Comparison.LastHours or Comparison.NextHours or Comparison.OlderThanHours => 876_000,
        Comparison.OlderThanMinutes => 52_560_000,
        _ => 36_500,
    };
}
