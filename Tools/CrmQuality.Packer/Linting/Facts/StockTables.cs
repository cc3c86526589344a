using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace CrmQuality.Packer.Linting.Facts;

/// <summary>Microsoft's tables, as far as the product needs them. The files are those of the embedded Dataverse; a notice stands beside them.</summary>
internal static class StockTables
{
    private const string Folder = "StockTables/";

    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Rows = new(() =>
        Lines("tables.csv").ToDictionary(cells => cells[0], StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Privileges = new(() =>
        Lines("privileges.csv").ToDictionary(cells => cells[0], StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<string, TableFacts?> Found = new(StringComparer.Ordinal);

    /// <summary>The logical names.</summary>
    public static IEnumerable<string> Names => Rows.Value.Keys;

    /// <summary>A table; null when it is not one of those the product needs.</summary>
    public static TableFacts? Find(string logicalName) => Found.GetOrAdd(logicalName, Read);

    private static TableFacts? Read(string logicalName) => Rows.Value.TryGetValue(logicalName, out string[]? cells)
        ? new TableFacts(logicalName, cells[1], cells[5], cells[3], cells[4])
        {
            Columns = Lines($"Columns/{logicalName}.csv").ToDictionary(column => column[0], column => column[2], StringComparer.Ordinal),
            PrivilegeSubject = SubjectOf(logicalName, cells),
        }
        : null;

    /// <summary>What the names of the privileges to a table end with; empty where another table's privileges count.</summary>
    private static string SubjectOf(string logicalName, string[] cells) =>
        Privileges.Value.TryGetValue(logicalName, out string[]? row) ? row[1] : cells[7] == "1" ? "Activity" : cells[1];

    private static IEnumerable<string[]> Lines(string file)
    {
        string name = Folder + file;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split(','))];
    }
}
