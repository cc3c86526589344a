using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The rows of one table that point to the opportunity.</summary>
/// <param name="rows">Those that were read.</param>
/// <param name="isComplete">False when there are more; what they hold is unknown then.</param>
public sealed class ChildRows(IReadOnlyList<IRow> rows, bool isComplete)
{
    /// <summary>No rows.</summary>
    public static ChildRows None { get; } = new([], isComplete: true);

    /// <summary>Those that were read.</summary>
    public IReadOnlyList<IRow> Rows { get; } = rows;

    /// <summary>Whether these are all.</summary>
    public bool IsComplete { get; } = isComplete;
}
