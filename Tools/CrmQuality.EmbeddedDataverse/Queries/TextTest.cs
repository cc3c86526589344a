using System;
using System.Text;
using System.Text.RegularExpressions;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Tests text against a pattern, a beginning or an end, ignoring case.</summary>
internal static class TextTest
{
    public static Func<object, bool> Compile(ColumnMetadata column, ConditionExpression condition)
    {
        if (column.Kind is not (ColumnKind.Text or ColumnKind.Memo))
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} is for text; '{column.LogicalName}' is of type {column.Kind}.");
        }

        var pattern = ConditionCompiler.Single(column, condition) as string
            ?? throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' takes text.");
        return condition.Operator switch
        {
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith when IsPlain(pattern) => value => ((string)value).StartsWith(pattern, StringComparison.OrdinalIgnoreCase),
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => Like(pattern + "%"),
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => Like("%" + pattern),
            _ => Like(pattern),
        };
    }

    /// <summary>Whether a pattern stands for itself alone.</summary>
    public static bool IsPlain(string pattern) => pattern.AsSpan().IndexOfAny('%', '_', '[') < 0;

    /// <summary>SQL's LIKE: <c>%</c> any text, <c>_</c> any character, <c>[a-c]</c> and <c>[^a]</c> one of or none of these.</summary>
    private static Func<object, bool> Like(string pattern)
    {
        var expression = new Regex(
            Expression(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
        return value => expression.IsMatch((string)value);
    }

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder("\\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (close > i + 1)
            {
                expression.Append(Set(pattern[(i + 1)..close]));
                i = close;
                continue;
            }

            expression.Append(pattern[i] switch { '%' => ".*", '_' => ".", var other => Regex.Escape(other.ToString()) });
        }

        return expression.Append("\\z").ToString();
    }

    private static string Set(string members)
    {
        var isNegated = members.Length > 1 && members[0] == '^';
        var escaped = (isNegated ? members[1..] : members)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("^", "\\^", StringComparison.Ordinal);
        return isNegated ? $"[^{escaped}]" : $"[{escaped}]";
    }
}
