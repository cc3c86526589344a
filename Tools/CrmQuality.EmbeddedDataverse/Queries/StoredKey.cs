using System;
using System.Globalization;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>What makes two stored values the same: text ignores case, 1.0 is 1, two blanks are the same.</summary>
internal static class StoredKey
{
    public static string Of(object? value) => value switch
    {
        null => "\u0001",
        string text => text.ToUpperInvariant(),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime moment => moment.Ticks.ToString(CultureInfo.InvariantCulture),
        RowReference reference => reference.Id.ToString(),
        int[] options => string.Join(',', options),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
