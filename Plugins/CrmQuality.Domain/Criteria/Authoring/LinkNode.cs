using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A link to rows of another table and what they must satisfy.</summary>
internal sealed class LinkNode(string table, string from, string to) : FilterNode
{
    /// <summary>Logical name of the other table.</summary>
    public string Table => table;

    /// <summary>Its column.</summary>
    public string From => from;

    /// <summary>The opportunity's column.</summary>
    public string To => to;

    /// <summary>Whether no row may satisfy it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How many rows must; null where it is not said.</summary>
    public int? MinimumRows { get; init; }

    /// <summary>What a row must satisfy; none asks only for the row.</summary>
    public IReadOnlyList<FilterNode> Parts { get; init; } = [];
}
