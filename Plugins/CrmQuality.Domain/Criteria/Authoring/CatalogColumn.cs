using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A column of a table as the environment defines it.</summary>
public sealed class CatalogColumn(string name, ColumnKind kind)
{
    /// <summary>Logical name.</summary>
    public string Name { get; } = name;

    /// <summary>How its values compare.</summary>
    public ColumnKind Kind { get; } = kind;

    /// <summary>Why no condition may use the column (calculated, rollup, secured, a kind without comparison ...); null when it may.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the organisation or another solution added it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Option labels by number; empty unless a choice or two-option column.</summary>
    public IReadOnlyDictionary<long, string> Options { get; init; } = new Dictionary<long, string>();

    /// <summary>What the platform writes when a create leaves the column out; null for nothing.</summary>
    public long? Default { get; init; }

    /// <summary>Display name by language (LCID).</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = new Dictionary<int, string>();

    /// <summary>Logical names of the tables a lookup may point to; empty for other columns.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];
}
