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
        ["on"] = Comparison.On,
        ["on-or-before"] = Comparison.OnOrBefore,
        ["on-or-after"] = Comparison.OnOrAfter,
        ["last-x-days"] = Comparison.LastDays,
        ["next-x-days"] = Comparison.NextDays,
        ["olderthan-x-days"] = Comparison.OlderThanDays,
    };

    public static bool TryFind(string name, out Comparison comparison) => Known.TryGetValue(name, out comparison);

    /// <summary>Why an operator that is not known is refused.</summary>
    public static string Refusal(string name)
    {
        if (name.StartsWith("eq-user", StringComparison.Ordinal) || name is "ne-userid" or "eq-businessid" or "ne-businessid")
        {
            return $"Operator '{name}' depends on who saves; a verdict must not. Compare the owner column with a fixed user or team.";
        }

        if (name.Contains("fiscal"))
        {
            return $"Operator '{name}' is refused: fiscal periods are not compiled into a snapshot. Use dates.";
        }

        if (name is "above" or "under" or "not-under" or "eq-or-above" or "eq-or-under")
        {
            return $"Operator '{name}' is refused: hierarchies are read by query, not from the saved row.";
        }

        return $"Operator '{name}' is not supported. Supported are {string.Join(", ", Known.Keys)}.";
    }

    /// <summary>How many values the operator takes.</summary>
    public static bool AcceptsCount(Comparison comparison, int count) => comparison switch
    {
        Comparison.Null or Comparison.NotNull => count == 0,
        Comparison.In or Comparison.NotIn => count >= 1,
        Comparison.Between or Comparison.NotBetween => count == 2,
        _ => count == 1,
    };

    /// <summary>Whether the operator compares values of the kind.</summary>
    public static bool Accepts(ColumnKind kind, Comparison comparison) => comparison switch
    {
        Comparison.Null or Comparison.NotNull or Comparison.Equal or Comparison.NotEqual => true,
        Comparison.In or Comparison.NotIn => kind is not (ColumnKind.Date or ColumnKind.Moment),
        <= Comparison.NotBetween => kind is not (ColumnKind.Boolean or ColumnKind.Lookup),
        <= Comparison.NotEndWith => kind == ColumnKind.Text,
        _ => kind is ColumnKind.Date or ColumnKind.Moment,
    };
}
