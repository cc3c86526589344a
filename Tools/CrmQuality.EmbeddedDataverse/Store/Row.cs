using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>
/// One stored row. It never changes: an Update stores another one, which is what makes undoing a transaction cheap and lets a query
/// read rows without copying them.
/// </summary>
public sealed class Row
{
    private readonly object?[] values;

    internal Row(TableMetadata table, Guid id, object?[] values)
    {
        Table = table;
        Id = id;
        this.values = values;
    }

    /// <summary>The table.</summary>
    public TableMetadata Table { get; }

    /// <summary>The identifier.</summary>
    public Guid Id { get; }

    /// <summary>The stored value of a column (see <see cref="StoredValue"/>), or null when it is blank.</summary>
    public object? this[ColumnMetadata column] => column.Ordinal < values.Length ? values[column.Ordinal] : null;

    /// <summary>The stored value of a column by name; null when it is blank or there is no such column.</summary>
    public object? this[string column] => Table.Column(column) is { } known ? this[known] : null;

    /// <summary>The row as the service returns it: every column that is not blank, or those of <paramref name="columns"/>.</summary>
    public Entity ToEntity(IEnumerable<string>? columns = null)
    {
        var entity = new Entity(Table.LogicalName, Id)
        {
            RowVersion = (this["versionnumber"] as long?)?.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var column in columns?.Select(Table.Column) ?? Table.ByOrdinal)
        {
            if (column is { ValidForRead: true } && this[column] is { } value)
            {
                entity.Attributes[column.LogicalName] = StoredValue.ToSdk(column, value);
            }
        }

        return entity;
    }

    internal Row Keep(int[] places) => new(Table, Id, Array.ConvertAll(places, place => place < values.Length ? values[place] : null));

    internal object?[] CopyValues()
    {
        var copy = new object?[Table.ByOrdinal.Count];
        Array.Copy(values, copy, values.Length);
        return copy;
    }
}
