using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>The tables of one environment, asked for one by one: few criteria read more than two.</summary>
/// <param name="find">Describes a table by its logical name; null when the environment has none of that name.</param>
public sealed class TableCatalog(Func<string, CatalogTable?> find)
{
    private readonly Dictionary<string, CatalogTable?> known = new(StringComparer.Ordinal);

    /// <summary>The table that criteria judge.</summary>
    public CatalogTable Opportunity => Find("opportunity") ?? throw new InvalidOperationException("The environment has no table 'opportunity'. Install Dynamics 365 Sales first.");

    /// <summary>A table; null when the environment has none of that name.</summary>
    public CatalogTable? Find(string name)
    {
        if (!known.TryGetValue(name, out var table))
        {
            known[name] = table = find(name);
        }

        return table;
    }
}
