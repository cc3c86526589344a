using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Waste;

/// <summary>What the ledger holds of one meeting.</summary>
internal sealed class PostedEntries(IReadOnlyList<WasteEntry> entries)
{
    /// <summary>Whether there is nothing yet.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>The latest day anything of it counts on.</summary>
    public Day Latest
    {
        get
        {
            var latest = default(Day);
            foreach (var entry in entries)
            {
                latest = entry.Day > latest ? entry.Day : latest;
            }

            return latest;
        }
    }

    /// <summary>The entries no reversal has taken back.</summary>
    public List<WasteEntry> Standing()
    {
        var standing = new List<WasteEntry>();
        foreach (var entry in entries)
        {
            if (entry.Reverses is null && !IsReversed(entry.Key))
            {
                standing.Add(entry);
            }
        }

        return standing;
    }

    /// <summary>The last entry that is no reversal, of those made of <paramref name="basis"/>, or of all where that is null.</summary>
    public WasteEntry? Newest(string? basis)
    {
        WasteEntry? newest = null;
        foreach (var entry in entries)
        {
            if (entry.Reverses is null && (basis is null || entry.CostBasis == basis) && entry.Number > (newest?.Number ?? 0))
            {
                newest = entry;
            }
        }

        return newest;
    }

    private bool IsReversed(string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Reverses == key)
            {
                return true;
            }
        }

        return false;
    }
}
