using System;
using System.Collections.Generic;

namespace CrmQuality.Cli.Publishing;

/// <summary>The gates of a criterion: a word in files, a two-option column in rows.</summary>
internal static class GateColumns
{
    /// <summary>Every gate.</summary>
    public static IReadOnlyList<(string Word, string Column)> All { get; } =
    [
        ("create", "crmq_gatecreate"),
        ("stage exit", "crmq_gatestageexit"),
        ("quote", "crmq_gatequote"),
        ("win", "crmq_gatewin"),
    ];

    /// <summary>Spaces and case do not matter.</summary>
    public static IEqualityComparer<string> WordComparer { get; } = EqualityComparer<string>.Create(
        (left, right) => string.Equals(Key(left), Key(right), StringComparison.OrdinalIgnoreCase),
        word => StringComparer.OrdinalIgnoreCase.GetHashCode(Key(word)));

    private static string Key(string? word) => (word ?? "").Replace(" ", "", StringComparison.Ordinal);
}
