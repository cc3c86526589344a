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

    public IEnumerable<JoinedRow> Apply(IEnumerable<JoinedRow> rows, RowStore store)
    {
        var partners = store.Rows(Table.LogicalName).Where(row => row[Column] is not null && (Sight is null || Sight(row))).ToLookup(row => Key(row[Column]!));
        foreach (var row in rows)
        {
            var isAlone = true;
            foreach (var joined in Partners(row, partners).Select(partner => row.With(Place, partner)).Where(Filter))
            {
                isAlone = false;
                yield return joined;
            }

            if (isAlone && IsOuter)
            {
                yield return row;
            }
        }
    }

    private IEnumerable<Row> Partners(JoinedRow row, ILookup<object, Row> partners) =>
        row.Value(ParentPlace, ParentColumn) is { } value ? partners[Key(value)] : [];

    private static object Key(object value) => value switch
    {
        RowReference reference => reference.Id,
        string text => text.ToUpperInvariant(),
        _ => value,
    };
}
