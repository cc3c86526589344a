using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Facts;

/// <summary>Every table a solution may refer to: its own, and Microsoft's with the columns it adds to them.</summary>
internal sealed class TableCatalog(SolutionParts parts)
{
    private readonly Dictionary<string, TableFacts?> found = new(StringComparer.Ordinal);

    /// <summary>A table by its logical name; null when nobody has it.</summary>
    public TableFacts? Find(string logicalName)
    {
        if (!found.TryGetValue(logicalName, out TableFacts? table))
        {
            table = Look(logicalName);
            found.Add(logicalName, table);
        }

        return table;
    }

    /// <summary>A table by the name relationships and privileges write; null when nobody has it, or writes it otherwise.</summary>
    public TableFacts? FindSchemaName(string schemaName) =>
        Find(schemaName.ToLowerInvariant()) is { } table && table.SchemaName == schemaName ? table : null;

    /// <summary>All tables by what the names of their privileges end with; several may share one.</summary>
    public ILookup<string, TableFacts> Subjects => field ??= parts.Tables.Select(table => table.LogicalName).Concat(StockTables.Names).Distinct()
        .Select(Find).OfType<TableFacts>().Where(table => table.PrivilegeSubject.Length > 0).ToLookup(table => table.PrivilegeSubject, StringComparer.Ordinal);

    private TableFacts? Look(string logicalName)
    {
        TableFacts? stock = StockTables.Find(logicalName);
        Table? ours = parts.Tables.FirstOrDefault(table => table.LogicalName == logicalName);
        if (ours is null)
        {
            return stock;
        }

        var columns = new Dictionary<string, string>(stock?.Columns ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (Part column in ours.Columns)
        {
            columns[column.Text("LogicalName")] = ColumnKind.OfType(column.Text("Type")) ?? string.Empty;
        }

        return stock is not null ? stock with { Columns = columns } : OfOurs(ours, columns);
    }

    private static TableFacts OfOurs(Table table, IReadOnlyDictionary<string, string> columns)
    {
        string key = NameOf(table, column => column.Text("Type") == "primarykey");
        string name = NameOf(table, column => column.Text("DisplayMask").StartsWith("PrimaryName", StringComparison.Ordinal));
        return new TableFacts(table.LogicalName, table.SchemaName, table.Properties.Text("OwnershipTypeMask"), key, name)
        {
            Columns = columns,
            PrivilegeSubject = table.SchemaName,
        };
    }

    private static string NameOf(Table table, Func<Part, bool> isIt) => table.Columns.FirstOrDefault(isIt)?.Text("LogicalName") ?? string.Empty;
}
