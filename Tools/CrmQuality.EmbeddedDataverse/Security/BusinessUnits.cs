using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>The tree of business units.</summary>
internal sealed class BusinessUnits(RowStore store)
{
    private ILookup<Guid, Guid>? children;

    public void Forget() => children = null;

    /// <summary>A business unit and all below it.</summary>
    public IReadOnlyList<Guid> From(Guid businessUnit)
    {
        children ??= store.Rows("businessunit").ToLookup(row => (row["parentbusinessunitid"] as RowReference)?.Id ?? Guid.Empty, row => row.Id);
        var found = new List<Guid> { businessUnit };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]].Where(child => !found.Contains(child)));
        }

        return found;
    }
}
