using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>The definition of a table. Importing a solution adds columns and keys, uninstalling it takes them away.</summary>
public sealed class TableMetadata
{
    private readonly Dictionary<string, ColumnMetadata> columns = new(StringComparer.Ordinal);
    private readonly List<ColumnMetadata> byOrdinal = [];
    private readonly List<AlternateKey> keys = [];
    private IReadOnlyList<ColumnMetadata>? defaults;
    private IReadOnlyList<ColumnMetadata>? baseTwins;
    private IReadOnlyList<ColumnMetadata>? typeColumns;
    private IReadOnlyList<ColumnMetadata>? partyLists;

    /// <summary>Logical name, in lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Schema name.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name of the set in the Web API.</summary>
    public string? EntitySetName { get; init; }

    /// <summary>The column that identifies a row.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>The column that names a row, if there is one.</summary>
    public string? PrimaryName { get; init; }

    /// <summary>Who owns its rows.</summary>
    public OwnershipKind Ownership { get; init; }

    /// <summary>Object type code; custom tables have none here.</summary>
    public int? ObjectTypeCode { get; init; }

    /// <summary>Whether its rows are activities.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether its rows are instances of a business process flow.</summary>
    public bool IsProcessFlow { get; init; }

    /// <summary>What the service offers for its rows.</summary>
    public TableMessages Messages { get; init; }

    /// <summary>Whether a solution brought it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>What privileges on it are named after, where that is not its schema name.</summary>
    public string? PrivilegeSubject { get; init; }

    /// <summary>The lookup to the row whose access rules this one's, for tables that have no access rules of their own.</summary>
    public string? AccessParent { get; init; }

    /// <summary>Columns by logical name.</summary>
    public IReadOnlyDictionary<string, ColumnMetadata> Columns => columns;

    /// <summary>Columns by place in a stored row.</summary>
    public IReadOnlyList<ColumnMetadata> ByOrdinal => byOrdinal;

    /// <summary>Columns with a default value.</summary>
    public IReadOnlyList<ColumnMetadata> Defaults => defaults ??= [.. byOrdinal.Where(column => column.DefaultValue is not null)];

    /// <summary>Columns that hold an amount in base currency.</summary>
    public IReadOnlyList<ColumnMetadata> BaseTwins => baseTwins ??= [.. byOrdinal.Where(column => column.CalculationOf is not null)];

    /// <summary>Columns that say which table a reference points to.</summary>
    public IReadOnlyList<ColumnMetadata> TypeColumns => typeColumns ??= [.. byOrdinal.Where(column => column.TypeOf is not null)];

    /// <summary>Columns that list parties of an activity.</summary>
    public IReadOnlyList<ColumnMetadata> PartyLists => partyLists ??= [.. byOrdinal.Where(column => column.Kind == ColumnKind.PartyList)];

    /// <summary>Alternate keys.</summary>
    public IReadOnlyList<AlternateKey> Keys => keys;

    /// <summary>The column with a logical name, or null.</summary>
    public ColumnMetadata? Column(string logicalName) => columns.GetValueOrDefault(logicalName);

    /// <summary>Adds a column, or replaces the definition of the one with the same name; the place of its values stays.</summary>
    internal ColumnMetadata Define(ColumnMetadata column)
    {
        var ordinal = columns.TryGetValue(column.LogicalName, out var known) ? known.Ordinal : byOrdinal.Count;
        var placed = column with { Ordinal = ordinal };
        if (known is null)
        {
            byOrdinal.Add(placed);
        }

        byOrdinal[ordinal] = placed;
        columns[column.LogicalName] = placed;
        defaults = baseTwins = typeColumns = partyLists = null;
        return placed;
    }

    /// <summary>Adds an alternate key, or replaces the one with the same name.</summary>
    internal void Define(AlternateKey key)
    {
        keys.RemoveAll(known => known.Name == key.Name);
        keys.Add(key);
    }

    internal void Remove(AlternateKey key) => keys.Remove(key);

    /// <summary>Takes columns away, and returns the former places of those that stay, in their new order.</summary>
    internal int[] Remove(IReadOnlySet<string> names)
    {
        var kept = byOrdinal.Where(column => !names.Contains(column.LogicalName)).ToArray();
        Replace(kept.Select((column, i) => column with { Ordinal = i }));
        return [.. kept.Select(column => column.Ordinal)];
    }

    /// <summary>Notes the columns and keys as they are; the action puts them back.</summary>
    internal Action Capture()
    {
        var (columnsThen, keysThen) = (byOrdinal.ToArray(), keys.ToArray());
        return () =>
        {
            Replace(columnsThen);
            keys.Clear();
            keys.AddRange(keysThen);
        };
    }

    private void Replace(IEnumerable<ColumnMetadata> present)
    {
        var list = present.ToArray();
        byOrdinal.Clear();
        byOrdinal.AddRange(list);
        columns.Clear();
        foreach (var column in list)
        {
            columns[column.LogicalName] = column;
        }

        defaults = baseTwins = typeColumns = partyLists = null;
    }
}
