using System;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Tests the options of a column that takes several.</summary>
internal static class ChoiceSetTest
{
    public static Func<object, bool> Compile(ColumnMetadata column, ConditionExpression condition)
    {
        if (condition.Operator is not (ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues))
        {
            throw Faults.Of(
                ErrorCodes.UnsupportedOperator,
                $"The operator {condition.Operator} on '{column.LogicalName}', which takes several options, is not supported by the embedded Dataverse; contain-values and not-contain-values are.");
        }

        var wanted = ConditionCompiler.Flattened(condition.Values).Select(value => Option(column, value)).ToArray();
        if (wanted.Length == 0)
        {
            throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' has no values.");
        }

        var contains = condition.Operator == ConditionOperator.ContainValues;
        return value => Array.Exists((int[])value, one => wanted.Contains(one)) == contains;
    }

    private static int Option(ColumnMetadata column, object value)
    {
        var said = value is OptionSetValue option ? option.Value : value;
        return int.TryParse(Convert.ToString(said, CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The value '{Faults.Shown(value)}' cannot be compared with the column '{column.LogicalName}' of type {column.Kind}.");
    }
}
