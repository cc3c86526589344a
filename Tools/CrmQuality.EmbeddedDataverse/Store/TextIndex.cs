using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>
/// Which rows hold a text, or one that begins in a certain way, ignoring case. It exists from the first query that asks for it, so that no
/// write pays for an index nobody reads.
/// </summary>
internal sealed class TextIndex(ColumnMetadata column) : IColumnIndex
{
    private readonly SortedSet<Bucket> buckets = new(Comparer<Bucket>.Create((left, right) => Compare(left.Text, right.Text)));

    /// <summary>The rows that hold this text.</summary>
    public IReadOnlyList<Guid> Of(string text) => buckets.TryGetValue(new Bucket(text), out var found) ? found.Rows : [];

    /// <summary>The rows whose text begins with this one, in the order of their texts.</summary>
    public IEnumerable<Guid> Beginning(string prefix) => buckets.Max is { } last && Compare(prefix, last.Text) <= 0
        ? buckets.GetViewBetween(new Bucket(prefix), last)
            .TakeWhile(bucket => bucket.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .SelectMany(bucket => bucket.Rows)
        : [];

    public void Move(Row? old, Row? replacement)
    {
        var (before, after) = (old?[column] as string, replacement?[column] as string);
        if (string.Equals(before, after, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (before is not null && buckets.TryGetValue(new Bucket(before), out var left) && left.Rows.Remove(old!.Id) && left.Rows.Count == 0)
        {
            buckets.Remove(left);
        }

        if (after is not null)
        {
            Reached(after).Rows.Add(replacement!.Id);
        }
    }

    private static int Compare(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private Bucket Reached(string text)
    {
        var made = new Bucket(text);
        if (buckets.TryGetValue(made, out var known))
        {
            return known;
        }

        buckets.Add(made);
        return made;
    }

    /// <summary>The rows that hold one text.</summary>
    private sealed class Bucket(string text)
    {
        public string Text => text;

        public List<Guid> Rows { get; } = new(1);
    }
}
