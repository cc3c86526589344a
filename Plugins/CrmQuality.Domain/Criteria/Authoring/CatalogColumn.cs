using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A column of opportunity as the environment defines it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Kind">How its values compare.</param>
public sealed record CatalogColumn(string Name, ColumnKind Kind)
{
    /// <summary>Why no condition may use the column (calculated, rollup, secured, a kind without comparison ...); null when it may.</summary>
    public string? Refusal { get; init; }

    /// <summary>Option labels by number; empty unless a choice or two-option column.</summary>
    public IReadOnlyDictionary<long, string> Options { get; init; } = new Dictionary<long, string>();

    /// <summary>What the platform writes when a create leaves the column out; null for nothing.</summary>
    public long? Default { get; init; }

    /// <summary>Display name by language (LCID).</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = new Dictionary<int, string>();
}
