using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>Which columns of a row become which columns of the row that is made from it.</summary>
internal static class ColumnMappings
{
    private static readonly ILookup<(string Source, string Target), (string From, string To)> Known =
        StockTableFiles.Open("mappings.csv").Lines.ToLookup(line => (line["source"], line["target"]), line => (line["from"], line["to"]));

    /// <summary>A new row of another table, with what the mapping takes over; blank columns are left out.</summary>
    public static Entity Map(Row source, string target)
    {
        var row = new Entity(target);
        foreach (var (from, to) in Mapped(source, target))
        {
            if (source.Table.Column(from) is { } column && source[column] is { } value)
            {
                row[to] = StoredValue.ToSdk(column, value);
            }
        }

        return row;
    }

    private static IEnumerable<(string From, string To)> Mapped(Row source, string target) => Known[(source.Table.LogicalName, target)];
}
