using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Values of rows as machines write them: numbers of choices, invariant decimals, moments in UTC.</summary>
internal static class CellText
{
    /// <summary>The text of a value; blank for none.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        EntityReference reference => reference.Id.ToString("D"),
        AliasedValue aliased => Of(aliased.Value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
