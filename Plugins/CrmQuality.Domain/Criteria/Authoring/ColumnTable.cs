using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Gives every column that a snapshot reads its place, in the order they are first asked for.</summary>
internal sealed class ColumnTable(ColumnCatalog catalog)
{
    private readonly List<CatalogColumn> columns = [];

    /// <summary>The place of a column that conditions may use; otherwise -1 and the reason.</summary>
    public int PlaceOf(string name, out CatalogColumn column, out string problem)
    {
        problem = "";
        if (!catalog.TryFind(name, out column))
        {
            problem = name.EndsWith("_base", System.StringComparison.Ordinal)
                ? $"Column '{name}' is filled by the platform after the save is judged; use '{name.Substring(0, name.Length - 5)}', which compares in base currency."
                : $"Opportunity has no column '{name}'. Use the logical name, such as estimatedvalue.";
            return -1;
        }

        if (column.Refusal is { } refusal)
        {
            problem = $"Column '{name}' cannot be used: {refusal}.";
            return -1;
        }

        return Place(column);
    }

    /// <summary>The columns of the snapshot.</summary>
    public IReadOnlyList<SnapshotColumn> ToColumns() =>
        [.. columns.Select(column => new SnapshotColumn(column.Name, column.Kind, column.Default, column.Labels))];

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
