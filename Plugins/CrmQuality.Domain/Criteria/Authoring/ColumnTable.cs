using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Gives every column of a table that a snapshot reads its place, in the order they are first asked for.</summary>
internal sealed class ColumnTable(CatalogTable table)
{
    private readonly List<CatalogColumn> columns = [];

    /// <summary>The table.</summary>
    public CatalogTable Table => table;

    /// <summary>The place of a column that conditions may use; otherwise -1 and the reason.</summary>
    public int PlaceOf(string name, out CatalogColumn column, out string problem)
    {
        problem = "";
        if (!table.TryFind(name, out column))
        {
            problem = Missing(name);
            return -1;
        }

        if (column.Refusal is { } refusal)
        {
            problem = $"Column '{name}' of {table.Name} cannot be used: {refusal}.";
            return -1;
        }

        return Place(column);
    }

    /// <summary>The columns of the snapshot.</summary>
    public ColumnList ToColumns() =>
        new(columns.ConvertAll(column => new SnapshotColumn(column.Name, column.Kind, column.Default, column.IsCustom, column.Labels)));

    private string Missing(string name) => name.EndsWith("_base", StringComparison.Ordinal)
        ? $"Column '{name}' is filled by the platform after the save is judged; use '{name.Substring(0, name.Length - 5)}', which compares in base currency."
        : $"Table {table.Name} has no column '{name}'.{table.Suggest(name)} Use the logical name, such as createdon.";

    private int Place(CatalogColumn column)
    {
        var place = columns.FindIndex(known => known.Name == column.Name);
        if (place < 0)
        {
            place = columns.Count;
            columns.Add(column);
        }

        return place;
    }
}
