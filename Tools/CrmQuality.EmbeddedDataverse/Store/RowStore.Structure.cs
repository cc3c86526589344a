using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <content>Taking tables and columns away.</content>
public sealed partial class RowStore
{
    /// <summary>Removes all rows of a table whatever refers to them.</summary>
    internal void DeleteAll(string table)
    {
        var definition = RequireTable(table);
        foreach (var row in Rows(table).ToArray())
        {
            Swap(definition, row, null);
        }
    }

    /// <summary>Takes columns and their values away. It cannot be undone: no transaction may be open.</summary>
    internal void DropColumns(string table, IReadOnlySet<string> columns)
    {
        var definition = RequireTable(table);
        RowsOf(definition).Keep(definition.Remove(columns));
    }

    /// <summary>Takes a table and its rows away. It cannot be undone.</summary>
    internal void DropTable(string table)
    {
        tables.Remove(table);
        metadata.RemoveTable(table);
    }

    /// <summary>Forgets tables that metadata no longer has.</summary>
    internal void ForgetTablesNotIn(OrganizationMetadata present)
    {
        foreach (var name in tables.Keys.Where(name => present.Table(name) is null).ToArray())
        {
            tables.Remove(name);
        }
    }
}
