using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>
/// The rows of an organisation, in memory. It keeps identifiers and alternate keys unique and numbers row versions; values are taken as
/// they are: checking them is another matter. Not for use by several threads at once.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Whoever began the transaction disposes it.")]
public sealed partial class RowStore(OrganizationMetadata metadata)
{
    private const string VersionNumber = "versionnumber";
    private readonly Dictionary<string, TableRows> tables = new(StringComparer.Ordinal);
    private readonly TextPool texts = new();
    private UndoTransaction? current;
    private long version;

    /// <summary>The tables.</summary>
    public OrganizationMetadata Metadata => metadata;

    /// <summary>Begins the transaction of a top-level request. There is one at a time.</summary>
    public ITransaction Begin()
    {
        if (current is not null)
        {
            throw new InvalidOperationException("A transaction is already open.");
        }

        return current = new UndoTransaction(() => current = null);
    }

    /// <summary>Stores a new row and returns its identifier, which is made up when <paramref name="row"/> states none.</summary>
    public Guid Insert(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = RequireTable(row.LogicalName);
        var id = row.Id != Guid.Empty ? row.Id : row.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.NewGuid();
        var values = new object?[table.ByOrdinal.Count];
        Write(table, id, values, row);
        values[RequireColumn(table, table.PrimaryId).Ordinal] = id;
        Swap(table, null, new Row(table, id, values));
        return id;
    }

    /// <summary>Stores the columns that <paramref name="changes"/> states; the others keep their values.</summary>
    public void Update(Entity changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var table = RequireTable(changes.LogicalName);
        var old = Row(table.LogicalName, changes.Id) ?? throw Faults.NoRow(table.LogicalName, changes.Id);
        var values = old.CopyValues();
        Write(table, old.Id, values, changes);
        values[RequireColumn(table, table.PrimaryId).Ordinal] = old.Id;
        Swap(table, old, new Row(table, old.Id, values));
    }

    /// <summary>Removes a row and does to the rows that refer to it what their relationships say, without running any plug-in for them.</summary>
    public void Delete(string table, Guid id)
    {
        var plan = DeletePlan.For(this, table, id);
        foreach (var link in plan.Unlinked)
        {
            Update(new Entity(link.Row.Table.LogicalName, link.Row.Id) { [link.Column] = null! });
        }

        foreach (var row in plan.Deleted.Reverse())
        {
            Swap(row.Table, Row(row.Table.LogicalName, row.Id), null);
        }
    }

    /// <summary>A fresh copy of a row: every column that is not blank, or those of <paramref name="columns"/>. Null when there is none.</summary>
    public Entity? Find(string table, Guid id, IEnumerable<string>? columns = null) => Row(table, id)?.ToEntity(columns);

    /// <summary>The stored row itself, or null.</summary>
    public Row? Row(string table, Guid id) => RowsOf(RequireTable(table)).Find(id);

    /// <summary>The row with these values of an alternate key (as the service takes them, in the key's order), or null.</summary>
    public Row? FindByKey(string table, AlternateKey key, IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(key);
        var definition = RequireTable(table);
        var stored = key.Columns.Select((name, i) => StoredValue.FromSdk(RequireColumn(definition, name), values[i])!).ToArray();
        return RowsOf(definition).Find(key, KeyValues.Of(stored));
    }

    /// <summary>All rows of a table, in the order they came. Do not write while enumerating.</summary>
    public IReadOnlyCollection<Row> Rows(string table) => RowsOf(RequireTable(table)).All;

    /// <summary>The rows of a table whose lookup refers to a row, found by an index.</summary>
    internal IReadOnlyList<Row> RowsReferring(string table, ColumnMetadata lookup, Guid id) => RowsOf(RequireTable(table)).Columns.Referring(lookup, id);

    /// <summary>The rows of a table whose column holds a text, ignoring case, found by an index.</summary>
    internal IReadOnlyList<Row> RowsHolding(string table, ColumnMetadata column, string text) => RowsOf(RequireTable(table)).Columns.Holding(column, text);

    /// <summary>The rows of a table whose column holds a text that begins so, ignoring case, found by an index.</summary>
    internal IReadOnlyList<Row> RowsBeginning(string table, ColumnMetadata column, string prefix) => RowsOf(RequireTable(table)).Columns.Beginning(column, prefix);

    private static ColumnMetadata RequireColumn(TableMetadata table, string column) =>
        table.Column(column) ?? throw Faults.NoColumn(table.LogicalName, column);

    private TableMetadata RequireTable(string table) => metadata.Table(table) ?? throw Faults.NoTable(table);

    private TableRows RowsOf(TableMetadata table)
    {
        if (!tables.TryGetValue(table.LogicalName, out var rows))
        {
            tables[table.LogicalName] = rows = new TableRows(table);
        }

        return rows;
    }

    private void Write(TableMetadata table, Guid id, object?[] values, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            var column = RequireColumn(table, name);
            if (column.Kind == ColumnKind.PartyList)
            {
                values[column.Ordinal] = WriteParties(new RowReference(table.LogicalName, id), column, values[column.Ordinal], value);
                continue;
            }

            var stored = StoredValue.FromSdk(column, value);
            values[column.Ordinal] = stored is string text ? texts.Share(text) : stored;
        }

        if (table.Column(VersionNumber) is { } number)
        {
            values[number.Ordinal] = ++version;
        }
    }

    private void Swap(TableMetadata table, Row? old, Row? replacement)
    {
        var rows = RowsOf(table);
        rows.Swap(old, replacement);
        current?.Remember(rows, old, replacement);
    }
}
