using System.Collections;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The columns that are read of a table, by their place.</summary>
/// <remarks>A class of its own: every comparison of every save asks it, and an interface would cost more than the comparison.</remarks>
public sealed class ColumnList(IReadOnlyList<SnapshotColumn> columns) : IReadOnlyList<SnapshotColumn>
{
    /// <summary>No columns.</summary>
    public static readonly ColumnList Empty = new([]);

    private readonly SnapshotColumn[] columns = ArrayOf.Items(columns);

    /// <inheritdoc />
    public int Count => columns.Length;

    /// <inheritdoc />
    public SnapshotColumn this[int index] => columns[index];

    /// <inheritdoc />
    public IEnumerator<SnapshotColumn> GetEnumerator() => ((IEnumerable<SnapshotColumn>)columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
