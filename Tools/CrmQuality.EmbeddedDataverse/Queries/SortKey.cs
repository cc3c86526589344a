using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>One column to sort by.</summary>
/// <param name="Place">Place of its table in a joined row.</param>
/// <param name="Column">The column.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
internal sealed record SortKey(int Place, ColumnMetadata Column, bool IsDescending);
