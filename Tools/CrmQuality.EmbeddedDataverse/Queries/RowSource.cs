using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Finds the rows worth testing: those whose identifier, alternate key or lookup the query states, else all.</summary>
internal sealed class RowSource(QueryContext context, TableMetadata table)
{
    private readonly Dictionary<string, object> stated = new(StringComparer.Ordinal);

    public Func<IEnumerable<Row>> For(FilterExpression criteria)
    {
        Collect(criteria);
        var (reader, name) = (context.Reader, table.LogicalName);
        if (stated.TryGetValue(table.PrimaryId, out var id) && id is Guid wanted)
        {
            return () => reader.Row(name, wanted) is { } row ? [row] : [];
        }

        var key = table.Keys.FirstOrDefault(known => known.Columns.All(column => IsIndexable(column) && stated.ContainsKey(column)));
        if (key is not null)
        {
            return () => context.Store.FindByKey(name, key, [.. key.Columns.Select(column => Sdk(table.Column(column)!, stated[column]))]) is { } row ? [row] : [];
        }

        var lookup = stated.Keys.Select(table.Column).FirstOrDefault(column => column is { IsReference: true });
        return lookup is null ? () => reader.Rows(name) : () => reader.Referring(name, lookup, (Guid)stated[lookup.LogicalName]);
    }

    /// <summary>The values of the "equals" conditions every returned row has to meet; one of "in" with a single value is no other.</summary>
    private void Collect(FilterExpression filter)
    {
        if (filter.FilterOperator != LogicalOperator.And && filter.Conditions.Count + filter.Filters.Count + context.Request.LinksOf(filter).Count > 1)
        {
            return;
        }

        foreach (var condition in filter.Conditions.Where(IsStated))
        {
            if (table.Column(condition.AttributeName) is { Kind: not ColumnKind.EntityName } column && condition.Values[0] is { } value)
            {
                stated[column.LogicalName] = QueryValue.Read(column, value, context.User);
            }
        }

        foreach (var nested in filter.Filters)
        {
            Collect(nested);
        }
    }

    private static bool IsStated(ConditionExpression condition) =>
        condition is { Operator: ConditionOperator.Equal or ConditionOperator.In, CompareColumns: false, Values: [not System.Collections.ICollection] } && string.IsNullOrEmpty(condition.EntityName);

    /// <summary>A lookup's key holds a table beside the identifier; only one target leaves no doubt which.</summary>
    private bool IsIndexable(string name) =>
        table.Column(name) is { } column && (column.IsReference ? column.Targets.Count == 1 : column.Kind is ColumnKind.Text or ColumnKind.WholeNumber);

    private static object Sdk(ColumnMetadata column, object value) =>
        column.IsReference ? new EntityReference(column.Targets[0], (Guid)value) : value;
}
