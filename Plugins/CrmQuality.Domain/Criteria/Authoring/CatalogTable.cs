using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A table of one environment and its columns.</summary>
public sealed class CatalogTable
{
    private readonly Dictionary<string, CatalogColumn> columns = new(StringComparer.Ordinal);

    /// <summary>Builds the table.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="primaryId">Logical name of its identifier.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="ArgumentException">A column's name occurs twice.</exception>
    public CatalogTable(string name, string primaryId, IEnumerable<CatalogColumn> columns)
    {
        Name = name;
        PrimaryId = primaryId;
        foreach (var column in columns)
        {
            this.columns.Add(column.Name, column);
        }
    }

    /// <summary>Logical name.</summary>
    public string Name { get; }

    /// <summary>Logical name of its identifier.</summary>
    public string PrimaryId { get; }

    /// <summary>All columns.</summary>
    public IEnumerable<CatalogColumn> Columns => columns.Values;

    /// <summary>Finds a column by logical name.</summary>
    public bool TryFind(string name, out CatalogColumn column)
    {
        var found = columns.TryGetValue(name, out var known);
        column = known!;
        return found;
    }

    /// <summary>A sentence that names the column a misspelt name may mean; empty when none comes close.</summary>
    public string Suggest(string name)
    {
        var labelled = Columns.FirstOrDefault(column => column.Labels.Values.Contains(name, StringComparer.OrdinalIgnoreCase));
        return labelled is null ? Spelling.Suggest(name, columns.Keys) : $" Did you mean '{labelled.Name}'?";
    }
}
