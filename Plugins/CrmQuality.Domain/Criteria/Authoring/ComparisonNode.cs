using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A condition element.</summary>
internal sealed class ComparisonNode(string column, Comparison comparison, IReadOnlyList<string> values, string otherColumn) : FilterNode
{
    /// <summary>Logical name of the column.</summary>
    public string Column => column;

    public Comparison Comparison => comparison;

    /// <summary>What it is compared with.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>The column it is compared with instead; empty for none.</summary>
    public string OtherColumn => otherColumn;
}
