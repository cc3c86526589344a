using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>One link of a query.</summary>
/// <param name="Place">Place of its rows in a joined row.</param>
/// <param name="ParentPlace">Place of the table it hangs on.</param>
/// <param name="Alias">Name of its columns in the answer.</param>
/// <param name="Table">The linked table.</param>
/// <param name="ParentColumn">Column of the table it hangs on.</param>
/// <param name="Column">Column of the linked table.</param>
/// <param name="IsOuter">Whether rows without a partner stay.</param>
/// <param name="Columns">Columns of the linked table to return.</param>
internal sealed record Join(
    int Place,
    int ParentPlace,
    string Alias,
    TableMetadata Table,
    ColumnMetadata ParentColumn,
    ColumnMetadata Column,
    bool IsOuter,
    IReadOnlyList<ColumnMetadata> Columns)
{
    /// <summary>The link's own filter. In an outer join it decides what is joined, not what is returned.</summary>
    public Func<JoinedRow, bool> Filter { get; set; } = _ => true;

    /// <summary>Which of its rows the user sees; null for all.</summary>
    public Func<Row, bool>? Sight { get; init; }

    /// <summary>Whether only the first partner of a row counts.</summary>
    public bool IsFirstOnly { get; init; }

    /// <summary>Whether a row can have one partner at most.</summary>
    public bool IsToOne => IsFirstOnly || Column.LogicalName == Table.PrimaryId;

    public IEnumerable<JoinedRow> Apply(IEnumerable<JoinedRow> rows, RowReader reader)
    {
        var partners = Partners(reader);
        foreach (var row in rows)
        {
            var isAlone = true;
            var joined = Of(row, partners).Select(partner => row.With(Place, partner)).Where(Filter);
            foreach (var one in IsFirstOnly ? joined.Take(1) : joined)
            {
                isAlone = false;
                yield return one;
            }

            if (isAlone && IsOuter)
            {
                yield return row;
            }
        }
    }

    /// <summary>What values of the two columns are compared by.</summary>
    public static object Key(object value) => value switch
    {
        RowReference reference => reference.Id,
        string text => text.ToUpperInvariant(),
        _ => value,
    };

    private IEnumerable<Row> Of(JoinedRow row, Func<object, IEnumerable<Row>> partners)
    {
        var found = row.Value(ParentPlace, ParentColumn) is { } value ? partners(Key(value)) : [];
        return Sight is null ? found : found.Where(Sight);
    }

    /// <summary>The rows with a key: by identifier or the index of a lookup where the store has one, else by one pass over the table.</summary>
    private Func<object, IEnumerable<Row>> Partners(RowReader reader)
    {
        if (Column.LogicalName == Table.PrimaryId)
        {
            return key => key is Guid id && reader.Row(Table.LogicalName, id) is { } row ? [row] : [];
        }

        if (Column.IsReference)
        {
            return key => key is Guid id ? reader.Referring(Table.LogicalName, Column, id) : [];
        }

        var all = reader.Rows(Table.LogicalName).Where(row => row[Column] is not null).ToLookup(row => Key(row[Column]!));
        return key => all[key];
    }
}
