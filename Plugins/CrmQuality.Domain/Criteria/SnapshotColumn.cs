using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>A column that the criteria read.</summary>
public sealed class SnapshotColumn(string name, ColumnKind kind, long? defaultValue, bool isCustom, IReadOnlyDictionary<int, string> labels)
{
    /// <summary>Logical name.</summary>
    public string Name { get; } = name;

    /// <summary>How its values compare.</summary>
    public ColumnKind Kind { get; } = kind;

    /// <summary>What the platform writes when a create leaves the column out (choice number or 0 and 1); null when nothing.</summary>
    public long? Default { get; } = defaultValue;

    /// <summary>Whether the organisation or another solution added it: the steps as they ship do not watch it.</summary>
    public bool IsCustom { get; } = isCustom;

    /// <summary>The display name by language (LCID).</summary>
    public IReadOnlyDictionary<int, string> Labels { get; } = labels;
}
