using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Finds the rows worth testing: those whose identifier, alternate key, lookup or text the query states, else all.</summary>
internal sealed class RowSource(QueryContext context, TableMetadata table)
{
    private StatedValues stated = null!;

    public Func<IEnumerable<Row>> For(FilterExpression criteria)
    {
        stated = new StatedValues(context, table, criteria);
        return ById() ?? ByKey() ?? ByLookup() ?? ByText() ?? (() => context.Reader.Rows(table.LogicalName));
    }

    private Func<IEnumerable<Row>>? ById() => stated.Of(table.PrimaryId) is { } ids
        ? () => ids.Values.OfType<Guid>().Select(id => context.Reader.Row(table.LogicalName, id)).OfType<Row>()
        : null;

    private Func<IEnumerable<Row>>? ByKey()
    {
        var key = table.Keys.FirstOrDefault(known => known.Columns.All(name => IsIndexable(name) && stated.Of(name) is { Values.Count: 1, Beginnings.Count: 0 }));
        return key is null
            ? null
            : () => context.Store.FindByKey(table.LogicalName, key, [.. key.Columns.Select(name => Sdk(table.Column(name)!, stated.Of(name)!.Values[0]))]) is { } row ? [row] : [];
    }

    private Func<IEnumerable<Row>>? ByLookup() => stated.First(column => column.IsReference) is { } lookup
        ? () => lookup.Values.SelectMany(id => context.Reader.Referring(table.LogicalName, lookup.Column, (Guid)id))
        : null;

    /// <summary>A row can begin in several of the ways stated.</summary>
    private Func<IEnumerable<Row>>? ByText() => context.Reader.IsStored(table.LogicalName) && stated.First(column => column.Kind == ColumnKind.Text) is { } text
        ? () => text.Values.SelectMany(value => context.Store.RowsHolding(table.LogicalName, text.Column, (string)value))
            .Concat(text.Beginnings.SelectMany(beginning => context.Store.RowsBeginning(table.LogicalName, text.Column, beginning)))
            .Distinct()
        : null;

    /// <summary>A lookup's key holds a table beside the identifier; only one target leaves no doubt which.</summary>
    private bool IsIndexable(string name) =>
        table.Column(name) is { } column && (column.IsReference ? column.Targets.Count == 1 : column.Kind is ColumnKind.Text or ColumnKind.WholeNumber);

    private static object Sdk(ColumnMetadata column, object value) =>
        column.IsReference ? new EntityReference(column.Targets[0], (Guid)value) : value;
}
