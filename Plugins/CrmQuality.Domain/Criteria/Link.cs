namespace CrmQuality.Domain.Criteria;

/// <summary>A table that conditions read besides opportunity, and how its rows are found.</summary>
public sealed class Link(string table, string key, int lookup, ColumnList columns)
{
    /// <summary>Logical name.</summary>
    public string Table { get; } = table;

    /// <summary>Of a parent its identifier, of a child the lookup that points to the opportunity.</summary>
    public string Key { get; } = key;

    /// <summary>Place of the opportunity's lookup that leads to the parent; -1 for a child.</summary>
    public int Lookup { get; } = lookup;

    /// <summary>What the conditions read of a row.</summary>
    public ColumnList Columns { get; } = columns;

    /// <summary>Whether the opportunity points to it, and not the other way round.</summary>
    public bool IsParent => Lookup >= 0;
}
