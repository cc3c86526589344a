#if NET
using System.Collections.Generic;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>An opportunity with the rows linked to it, by table.</summary>
internal sealed record OracleRow(
    IReadOnlyDictionary<string, object?> Values,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>?> Parents,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>[]> Children)
{
    /// <summary>The same as the engine reads it.</summary>
    public TestRow ToRow(Snapshot snapshot)
    {
        var row = new TestRow(snapshot, Values);
        foreach (var (table, parent) in Parents)
        {
            if (parent is not null)
            {
                row.WithParent(table, parent);
            }
        }

        foreach (var (table, children) in Children)
        {
            row.WithChildren(table, children);
        }

        return row;
    }
}
#endif
