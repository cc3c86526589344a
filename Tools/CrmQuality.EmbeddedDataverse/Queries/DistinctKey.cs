using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>What makes two returned rows the same: every returned value, text ignoring case.</summary>
internal static class DistinctKey
{
    public static string Of(Entity entity) => string.Join(
        '\u001f', entity.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + '\u001e' + Text(pair.Value)));

    /// <summary>A returned value as text.</summary>
    public static string? Text(object? value) => value switch
    {
        AliasedValue aliased => Text(aliased.Value),
        EntityReference reference => reference.LogicalName + reference.Id,
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        OptionSetValueCollection options => string.Join(',', options.Select(option => option.Value)),
        Money money => money.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        string text => text.ToUpperInvariant(),
        EntityCollection rows => string.Join('\u001d', rows.Entities.Select(Of)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
