using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Finds the rows worth testing: the one whose identifier or alternate key the query states, else all.</summary>
internal static class RowSource
{
    public static Func<IEnumerable<Row>> For(RowStore store, TableMetadata table, FilterExpression criteria, QueryUser user)
    {
        var stated = new Dictionary<string, object>(StringComparer.Ordinal);
        Collect(table, criteria, user, stated);
        if (stated.TryGetValue(table.PrimaryId, out var id) && id is Guid wanted)
        {
            return () => store.Row(table.LogicalName, wanted) is { } row ? [row] : [];
        }

        var key = table.Keys.FirstOrDefault(known => known.Columns.All(column => IsIndexable(table, column) && stated.ContainsKey(column)));
        return key is null
            ? () => store.Rows(table.LogicalName)
            : () => store.FindByKey(table.LogicalName, key, [.. key.Columns.Select(column => Sdk(table.Column(column)!, stated[column]))]) is { } row ? [row] : [];
    }

    /// <summary>The values of the "equals" conditions every returned row has to meet.</summary>
    private static void Collect(TableMetadata table, FilterExpression filter, QueryUser user, Dictionary<string, object> stated)
    {
        if (filter.FilterOperator != LogicalOperator.And && filter.Conditions.Count + filter.Filters.Count > 1)
        {
            return;
        }

        foreach (var condition in filter.Conditions.Where(one => one.Operator == ConditionOperator.Equal && string.IsNullOrEmpty(one.EntityName)))
        {
            if (table.Column(condition.AttributeName) is { } column && condition.Values.Count == 1 && condition.Values[0] is { } value)
            {
                stated[column.LogicalName] = QueryValue.Read(column, value, user);
            }
        }

        foreach (var nested in filter.Filters)
        {
            Collect(table, nested, user, stated);
        }
    }

    /// <summary>A lookup's key holds a table beside the identifier; only one target leaves no doubt which.</summary>
    private static bool IsIndexable(TableMetadata table, string name) =>
        table.Column(name) is { } column && (column.IsReference ? column.Targets.Count == 1 : column.Kind is ColumnKind.Text or ColumnKind.WholeNumber);

    private static object Sdk(ColumnMetadata column, object value) =>
        column.IsReference ? new Microsoft.Xrm.Sdk.EntityReference(column.Targets[0], (Guid)value) : value;
}
