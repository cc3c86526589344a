using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// The rows of activitypointer: one for each row of an activity table, with the columns that all of these share. They are made when a
/// query asks for them, so that no activity is written twice.
/// </summary>
internal sealed class ActivityPointers(RowStore store, TableMetadata pointer) : IDerivedRows
{
    private const string TypeCode = "activitytypecode";

    /// <summary>The tables whose rows are activities.</summary>
    public static IEnumerable<TableMetadata> Activities(RowStore store) => store.Metadata.Tables.Where(table => table.IsActivity);

    /// <summary>The activity with an identifier, whichever table it is in.</summary>
    public static Row? Activity(RowStore store, Guid id) =>
        Activities(store).Select(table => store.Row(table.LogicalName, id)).FirstOrDefault(row => row is not null);

    public Row? Find(Guid id) => Activity(store, id) is { } row ? Pointers(row.Table, [row]).Single() : null;

    public IEnumerable<Row> All() => Activities(store).SelectMany(table => Pointers(table, store.Rows(table.LogicalName)));

    public IEnumerable<Row> Referring(ColumnMetadata lookup, Guid id) =>
        from table in Activities(store)
        let column = table.Column(lookup.LogicalName)
        where column is { IsReference: true }
        from row in Pointers(table, store.RowsReferring(table.LogicalName, column, id))
        select row;

    private IEnumerable<Row> Pointers(TableMetadata table, IEnumerable<Row> rows)
    {
        ColumnMetadata?[] shared = [.. pointer.ByOrdinal.Select(column => table.Column(column.LogicalName))];
        var typeCode = pointer.Column(TypeCode)!.Ordinal;
        foreach (var row in rows)
        {
            var values = Array.ConvertAll(shared, column => column is null ? null : row[column]);
            values[typeCode] = table.LogicalName;
            yield return new Row(pointer, row.Id, values);
        }
    }
}
