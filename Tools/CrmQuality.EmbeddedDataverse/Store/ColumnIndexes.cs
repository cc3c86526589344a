using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>The indexes of the columns of one table. Each exists from the first query that asks for it.</summary>
internal sealed class ColumnIndexes(Dictionary<Guid, Row> rows)
{
    private Dictionary<int, IColumnIndex>? indexes;

    /// <summary>The rows that refer to a row by a lookup.</summary>
    public Row[] Referring(ColumnMetadata lookup, Guid id) => RowsOf(Index(lookup, column => new LookupIndex(column)).Of(id));

    /// <summary>The rows whose column holds a text, ignoring case.</summary>
    public Row[] Holding(ColumnMetadata column, string text) => RowsOf(Texts(column).Of(text));

    /// <summary>The rows whose column holds a text that begins so, ignoring case.</summary>
    public Row[] Beginning(ColumnMetadata column, string prefix) => RowsOf([.. Texts(column).Beginning(prefix)]);

    public void Move(Row? old, Row? replacement)
    {
        foreach (var index in indexes?.Values ?? Enumerable.Empty<IColumnIndex>())
        {
            index.Move(old, replacement);
        }
    }

    private TextIndex Texts(ColumnMetadata column) => Index(column, known => new TextIndex(known));

    private T Index<T>(ColumnMetadata column, Func<ColumnMetadata, T> make)
        where T : IColumnIndex
    {
        indexes ??= [];
        if (indexes.TryGetValue(column.Ordinal, out var known))
        {
            return (T)known;
        }

        var index = make(column);
        indexes[column.Ordinal] = index;
        foreach (var row in rows.Values)
        {
            index.Move(null, row);
        }

        return index;
    }

    private Row[] RowsOf(IReadOnlyList<Guid> ids)
    {
        var found = new Row[ids.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = rows[ids[i]];
        }

        return found;
    }
}
