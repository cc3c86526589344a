using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Finds what a misspelt name may mean.</summary>
public static class Spelling
{
    private const int LongestName = 100;

    /// <summary>A sentence such as <c> Did you mean 'estimatedvalue'?</c>, with a leading space; empty when nothing comes close.</summary>
    public static string Suggest(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The known name that takes the fewest changes; null when it takes more than a third of the letters.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var lower = name.ToLowerInvariant();
        var allowed = Math.Max(1, name.Length / 3);
        return known
            .Select(candidate => new KeyValuePair<int, string>(Changes(lower, candidate.ToLowerInvariant()), candidate))
            .Where(candidate => candidate.Key <= allowed)
            .OrderBy(candidate => candidate.Key)
            .ThenBy(candidate => candidate.Value, StringComparer.Ordinal)
            .Select(candidate => candidate.Value)
            .FirstOrDefault();
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour, as fingers do.</summary>
    private static int Changes(string from, string to)
    {
        var before = new int[to.Length + 1];
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            before = above;
            above = row;
        }

        return above[to.Length];
    }
}
