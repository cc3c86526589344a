using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>A query with every name resolved.</summary>
/// <param name="Table">The queried table.</param>
/// <param name="Columns">Columns of it to return.</param>
/// <param name="Joins">Links, each after the one it hangs on.</param>
/// <param name="Orders">What to sort by.</param>
/// <param name="Source">The rows worth looking at: all of the table, or those an identifier, key or lookup names.</param>
/// <param name="Filter">Which joined rows are returned.</param>
internal sealed record CompiledQuery(
    TableMetadata Table,
    IReadOnlyList<ColumnMetadata> Columns,
    IReadOnlyList<Join> Joins,
    IReadOnlyList<SortKey> Orders,
    Func<IEnumerable<Row>> Source,
    Func<JoinedRow, bool> Filter)
{
    /// <summary>Columns of any of the tables to return under an alias.</summary>
    public required IReadOnlyList<NamedColumn> Named { get; init; }

    /// <summary>Which rows of the table the user sees; null for all.</summary>
    public Func<Row, bool>? Sight { get; init; }

    /// <summary>Whether a row of the table comes once at most and the order is that of its own columns, so that a page can begin after a row.</summary>
    public bool ComesOnce => Joins.All(join => join.IsToOne) && Orders.All(key => key.Place == 0);

    public IEnumerable<JoinedRow> Run(RowReader reader)
    {
        var none = Joins.Count == 0 ? [] : new Row?[Joins.Count];
        var rows = Seen(Source()).Select(row => new JoinedRow(row, none));
        foreach (var join in Joins)
        {
            rows = join.Apply(rows, reader);
        }

        return rows.Where(Filter);
    }

    private IEnumerable<Row> Seen(IEnumerable<Row> rows) => Sight is null ? rows : rows.Where(Sight);
}
