using System;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Tests a column that holds the name of a table. Conditions state the name or the object type code.</summary>
internal static class TableNameTest
{
    public static Func<object?, bool> Compile(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        string[] wanted = [.. ConditionCompiler.Flattened(condition.Values).Select(value => Name(value, context))];
        if (wanted.Length == 0 || (condition.Operator is ConditionOperator.Equal or ConditionOperator.NotEqual && wanted.Length > 1))
        {
            throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' does not take {wanted.Length} values.");
        }

        bool IsOne(object value) => wanted.Contains((string)value, StringComparer.OrdinalIgnoreCase);
        return condition.Operator switch
        {
            ConditionOperator.Equal or ConditionOperator.In => value => value is not null && IsOne(value),
            ConditionOperator.NotEqual => value => value is null || !IsOne(value),
            ConditionOperator.NotIn => value => value is not null && !IsOne(value),
            _ => throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} is not for '{column.LogicalName}', which holds the name of a table."),
        };
    }

    private static string Name(object value, QueryContext context)
    {
        var said = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && context.TableOfCode(code) is { } table ? table.LogicalName : said;
    }
}
