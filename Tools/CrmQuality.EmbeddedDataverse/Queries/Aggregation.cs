using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Counts, sums, averages and extremes of the rows of a group; blanks count for nothing but as rows.</summary>
internal static class Aggregation
{
    public static object? Of(NamedColumn column, IReadOnlyList<JoinedRow> rows)
    {
        if (column.Aggregate == XrmAggregateType.Count)
        {
            return rows.Count;
        }

        var values = rows.Select(row => row.Value(column.Place, column.Column)).OfType<object>().ToList();
        return column.Aggregate switch
        {
            XrmAggregateType.CountColumn => column.IsDistinct ? values.Select(StoredKey.Of).Distinct().Count() : values.Count,
            XrmAggregateType.Sum when values.Count == 0 => rows.Count == 0 ? null : Number(column, 0m),
            _ when values.Count == 0 => null,
            XrmAggregateType.Min => values.Min(Comparer<object>.Default),
            XrmAggregateType.Max => values.Max(Comparer<object>.Default),
            XrmAggregateType.Sum => Sum(column, values),
            _ => Average(column, values),
        };
    }

    private static object Sum(NamedColumn column, List<object> values) => column.Column.Kind == ColumnKind.Double
        ? values.Sum(value => (double)value)
        : Number(column, values.Sum(value => Convert.ToDecimal(value, CultureInfo.InvariantCulture)));

    /// <summary>The average of whole numbers is a whole number, cut off as the database does it.</summary>
    private static object Average(NamedColumn column, List<object> values) => column.Column.Kind == ColumnKind.Double
        ? values.Average(value => (double)value)
        : Number(column, values.Average(value => Convert.ToDecimal(value, CultureInfo.InvariantCulture)));

    private static object Number(NamedColumn column, decimal number) => column.Column.Kind switch
    {
        ColumnKind.Double => (double)number,
        ColumnKind.Decimal or ColumnKind.Money => number,
        ColumnKind.WholeNumber when number is < int.MinValue or > int.MaxValue => throw Faults.Of(
            ErrorCodes.WholeNumberOutOfRange, $"The {column.Aggregate} of '{column.Column.LogicalName}' is {number}, more than a whole number holds."),
        ColumnKind.WholeNumber => (int)number,
        _ => (long)number,
    };
}
