using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>Which rows refer to a row by one lookup. It exists from the first query by that lookup, so that no write pays for an index nobody reads.</summary>
internal sealed class LookupIndex(ColumnMetadata column) : IColumnIndex
{
    private readonly Dictionary<Guid, List<Guid>> referring = [];

    public IReadOnlyList<Guid> Of(Guid referenced) => referring.TryGetValue(referenced, out var found) ? found : [];

    public void Move(Row? old, Row? replacement)
    {
        var before = (old?[column] as RowReference)?.Id;
        var after = (replacement?[column] as RowReference)?.Id;
        if (before == after)
        {
            return;
        }

        if (before is { } left && referring.TryGetValue(left, out var rows) && rows.Remove(old!.Id) && rows.Count == 0)
        {
            referring.Remove(left);
        }

        if (after is { } reached)
        {
            if (!referring.TryGetValue(reached, out var list))
            {
                referring[reached] = list = new List<Guid>(1);
            }

            list.Add(replacement!.Id);
        }
    }
}
