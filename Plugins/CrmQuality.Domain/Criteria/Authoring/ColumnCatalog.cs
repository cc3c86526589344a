using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>The columns of opportunity in one environment.</summary>
public sealed class ColumnCatalog
{
    private readonly Dictionary<string, CatalogColumn> columns = new(StringComparer.Ordinal);

    /// <summary>Builds the catalogue.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public ColumnCatalog(IEnumerable<CatalogColumn> columns)
    {
        foreach (var column in columns)
        {
            this.columns.Add(column.Name, column);
        }
    }

    /// <summary>Finds a column by logical name.</summary>
    public bool TryFind(string name, out CatalogColumn column)
    {
        var found = columns.TryGetValue(name, out var known);
        column = known!;
        return found;
    }
}
