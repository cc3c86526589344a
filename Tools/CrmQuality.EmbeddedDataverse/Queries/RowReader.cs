using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The rows as queries see them: those that are stored, and those that follow from others.</summary>
internal sealed class RowReader(RowStore store)
{
    private const string Pointers = "activitypointer";

    public Row? Row(string table, Guid id) => Derived(table) is { } derived ? derived.Find(id) : store.Row(table, id);

    public IEnumerable<Row> Rows(string table) => Derived(table) is { } derived ? derived.All() : store.Rows(table);

    public IEnumerable<Row> Referring(string table, ColumnMetadata lookup, Guid id) =>
        Derived(table) is { } derived ? derived.Referring(lookup, id) : store.RowsReferring(table, lookup, id);

    /// <summary>Whether all rows of a table are stored, so that the store's indexes find them.</summary>
    public bool IsStored(string table) => Derived(table) is null;

    private IDerivedRows? Derived(string table) => table switch
    {
        Pointers => new ActivityPointers(store, store.Metadata.Table(Pointers)!),
        RowStore.PartyTable => new ActivityParties(store, store.Metadata.Table(RowStore.PartyTable)!),
        TimeZoneDefinitions.Table => new TimeZoneDefinitions(store.Metadata.Table(TimeZoneDefinitions.Table)!),
        TimeZoneRules.Table => new TimeZoneRules(store.Metadata.Table(TimeZoneRules.Table)!),
        _ => null,
    };
}
