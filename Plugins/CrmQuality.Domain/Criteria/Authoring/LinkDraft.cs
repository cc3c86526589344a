namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A link while its columns are still being collected.</summary>
internal sealed class LinkDraft(string key, int lookup, int place, CatalogTable table)
{
    /// <summary>Place among the links of the snapshot.</summary>
    public int Place => place;

    /// <summary>What conditions read of its rows.</summary>
    public ColumnTable Columns { get; } = new(table);

    /// <summary>Whether it leads to the same rows.</summary>
    public bool Is(string otherKey, int otherLookup, CatalogTable other) => key == otherKey && lookup == otherLookup && table.Name == other.Name;

    /// <summary>The link as the snapshot holds it.</summary>
    public Link ToLink() => new(table.Name, key, lookup, Columns.ToColumns());
}
