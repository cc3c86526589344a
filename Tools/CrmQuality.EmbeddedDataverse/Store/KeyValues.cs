using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>The values of an alternate key. Text is compared ignoring case, as the database's collation does.</summary>
internal sealed class KeyValues : IEquatable<KeyValues>
{
    private readonly object[] values;
    private readonly int hash;

    private KeyValues(object[] values)
    {
        this.values = values;
        hash = values.Aggregate(17, (sum, value) => HashCode.Combine(sum, Hash(value)));
    }

    /// <summary>The key of a row, or null when one of its columns is blank: such rows are not compared.</summary>
    public static KeyValues? Of(Row row, AlternateKey key)
    {
        var values = new object[key.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (row[key.Columns[i]] is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return new KeyValues(values);
    }

    public static KeyValues Of(object[] values) => new(values);

    public bool Equals(KeyValues? other) =>
        other is not null && hash == other.hash && values.Length == other.values.Length && values.Zip(other.values, Same).All(same => same);

    public override bool Equals(object? obj) => Equals(obj as KeyValues);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join(", ", values.Select(value => value is RowReference reference ? reference.Id : value));

    private static bool Same(object left, object right) =>
        left is string text ? string.Equals(text, right as string, StringComparison.OrdinalIgnoreCase) : left.Equals(right);

    private static int Hash(object value) =>
        value is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : value.GetHashCode();
}
