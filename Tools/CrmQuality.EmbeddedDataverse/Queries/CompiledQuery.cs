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
/// <param name="Source">The rows worth looking at: all of the table, or the one an identifier or key names.</param>
/// <param name="Filter">Which joined rows are returned.</param>
internal sealed record CompiledQuery(
    TableMetadata Table,
    IReadOnlyList<ColumnMetadata> Columns,
    IReadOnlyList<Join> Joins,
    IReadOnlyList<SortKey> Orders,
    Func<IEnumerable<Row>> Source,
    Func<JoinedRow, bool> Filter)
{
    public IEnumerable<JoinedRow> Run(RowStore store)
    {
        var none = Joins.Count == 0 ? [] : new Row?[Joins.Count];
        var rows = Source().Select(row => new JoinedRow(row, none));
        foreach (var join in Joins)
        {
            rows = join.Apply(rows, store);
        }

        return rows.Where(Filter);
    }
}
