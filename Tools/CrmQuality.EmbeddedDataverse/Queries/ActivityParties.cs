using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// The rows of activityparty: the stored ones of party lists, and for each activity one for its owner and one for what it regards, which
/// follow from the activity's own columns and are made when a query asks for them.
/// </summary>
internal sealed class ActivityParties(RowStore store, TableMetadata table) : IDerivedRows
{
    /// <summary>A participation type that a column of the activity implies; the mark makes the identifier of the party out of the activity's.</summary>
    private static readonly (int Type, string Column, Guid Mark)[] Implied =
    [
        (8, "regardingobjectid", new Guid("6f0a52d7-9b3c-4c18-8e64-d27c15b9a308")),
        (9, "ownerid", new Guid("b81e63c4-27d5-4f9a-91f0-5ea84c06d709")),
    ];

    private readonly ColumnMetadata activity = table.Column("activityid")!;
    private readonly ColumnMetadata party = table.Column("partyid")!;

    public Row? Find(Guid id) => store.Row(table.LogicalName, id)
        ?? Implied.Select(kind => ActivityPointers.Activity(store, Marked(id, kind.Mark)) is { } row ? Of(row, kind) : null).FirstOrDefault(row => row is not null);

    public IEnumerable<Row> All() => store.Rows(table.LogicalName)
        .Concat(ActivityPointers.Activities(store).SelectMany(known => store.Rows(known.LogicalName)).SelectMany(Parties));

    public IEnumerable<Row> Referring(ColumnMetadata lookup, Guid id)
    {
        var stored = store.RowsReferring(table.LogicalName, lookup, id);
        if (lookup.LogicalName == activity.LogicalName)
        {
            return ActivityPointers.Activity(store, id) is { } row ? stored.Concat(Parties(row)) : stored;
        }

        return lookup.LogicalName == party.LogicalName ? stored.Concat(Implied.SelectMany(kind => ImpliedBy(kind, id))) : stored;
    }

    private IEnumerable<Row> ImpliedBy((int Type, string Column, Guid Mark) kind, Guid id) =>
        from known in ActivityPointers.Activities(store)
        let column = known.Column(kind.Column)
        where column is { IsReference: true }
        from row in store.RowsReferring(known.LogicalName, column, id)
        select Of(row, kind);

    private IEnumerable<Row> Parties(Row row) => Implied.Select(kind => Of(row, kind)).OfType<Row>();

    private Row? Of(Row row, (int Type, string Column, Guid Mark) kind)
    {
        if (row[kind.Column] is not RowReference reference)
        {
            return null;
        }

        var id = Marked(row.Id, kind.Mark);
        var values = new object?[table.ByOrdinal.Count];
        void Set(string column, object? value) => values[table.Column(column)!.Ordinal] = value;
        Set(table.PrimaryId, id);
        Set(activity.LogicalName, new RowReference(row.Table.LogicalName, row.Id));
        Set(party.LogicalName, reference);
        Set("partyobjecttypecode", reference.Table);
        Set("participationtypemask", kind.Type);
        Set("versionnumber", row["versionnumber"]);
        return new Row(table, id, values);
    }

    /// <summary>Marking twice gives the identifier back.</summary>
    private static Guid Marked(Guid id, Guid mark) => new([.. id.ToByteArray().Zip(mark.ToByteArray(), (left, right) => (byte)(left ^ right))]);
}
