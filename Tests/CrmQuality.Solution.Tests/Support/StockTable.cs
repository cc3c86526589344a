using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>Columns of Microsoft's own tables, from the data files of the embedded Dataverse.</summary>
internal static class StockTable
{
    /// <summary>Logical name and kind of each column.</summary>
    public static IReadOnlyDictionary<string, string> Columns(string table)
    {
        string file = Path.Combine(Repository.Root, "Tools", "CrmQuality.EmbeddedDataverse", "StockTables", "Columns", table + ".csv");
        string[] lines = File.ReadAllLines(file);
        Assert.StartsWith("column,schema,kind,", lines[0], $"{file} has another shape.");
        return lines.Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[2], StringComparer.Ordinal);
    }

    /// <summary>The columns that hold only the name or type of what a lookup points to, or a base-currency twin.</summary>
    public static IReadOnlySet<string> Dependent(string table)
    {
        string file = Path.Combine(Repository.Root, "Tools", "CrmQuality.EmbeddedDataverse", "StockTables", "Columns", table + ".csv");
        string[] lines = File.ReadAllLines(file);
        int of = Array.IndexOf(lines[0].Split(','), "of");
        return lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[of].Length > 0).Select(cells => cells[0]).ToHashSet();
    }
}
