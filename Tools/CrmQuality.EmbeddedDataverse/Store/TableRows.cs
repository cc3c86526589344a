using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>The rows of one table, indexed by identifier and by alternate key.</summary>
internal sealed class TableRows(TableMetadata table)
{
    private readonly Dictionary<Guid, Row> rows = [];
    private readonly Dictionary<AlternateKey, Dictionary<KeyValues, Guid>> indexes = [];
    private ColumnIndexes? columns;

    public IReadOnlyCollection<Row> All => rows.Values;

    /// <summary>Finds rows by what a column holds.</summary>
    public ColumnIndexes Columns => columns ??= new ColumnIndexes(rows);

    public Row? Find(Guid id) => rows.GetValueOrDefault(id);

    public Row? Find(AlternateKey key, KeyValues values) => Index(key).TryGetValue(values, out var id) ? rows[id] : null;

    /// <summary>Keeps the values at some places only, in that order.</summary>
    public void Keep(int[] places)
    {
        foreach (var row in rows.Values.ToArray())
        {
            rows[row.Id] = row.Keep(places);
        }

        indexes.Clear();
        columns = null;
    }

    /// <summary>Takes <paramref name="old"/> out and puts <paramref name="replacement"/> in; either may be missing.</summary>
    public void Swap(Row? old, Row? replacement)
    {
        if (replacement is not null)
        {
            RequireFree(old, replacement);
        }

        foreach (var key in table.Keys)
        {
            Reindex(Index(key), key, old, replacement);
        }

        columns?.Move(old, replacement);
        if (replacement is not null)
        {
            rows[replacement.Id] = replacement;
        }
        else if (old is not null)
        {
            rows.Remove(old.Id);
        }
    }

    private static void Reindex(Dictionary<KeyValues, Guid> index, AlternateKey key, Row? old, Row? replacement)
    {
        var before = old is null ? null : KeyValues.Of(old, key);
        var after = replacement is null ? null : KeyValues.Of(replacement, key);
        if (before is not null && !before.Equals(after))
        {
            index.Remove(before);
        }

        if (after is not null)
        {
            index[after] = replacement!.Id;
        }
    }

    private void RequireFree(Row? old, Row replacement)
    {
        if (old is null && rows.ContainsKey(replacement.Id))
        {
            throw Faults.Of(ErrorCodes.DuplicateRecord, $"The table '{table.LogicalName}' already has a row with id {replacement.Id}.");
        }

        foreach (var key in table.Keys)
        {
            if (KeyValues.Of(replacement, key) is { } values && Index(key).TryGetValue(values, out var holder) && holder != replacement.Id)
            {
                throw Faults.Of(
                    ErrorCodes.DuplicateRecord,
                    $"The table '{table.LogicalName}' already has a row with the values ({values}) of the alternate key '{key.Name}': {holder}.");
            }
        }
    }

    /// <summary>The index of a key; a key that a later import brought is indexed when first needed.</summary>
    private Dictionary<KeyValues, Guid> Index(AlternateKey key)
    {
        if (indexes.TryGetValue(key, out var index))
        {
            return index;
        }

        indexes[key] = index = [];
        foreach (var row in rows.Values)
        {
            if (KeyValues.Of(row, key) is { } values)
            {
                index[values] = row.Id;
            }
        }

        return index;
    }
}
