using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Compares values of columns.</summary>
internal static class ColumnValue
{
    /// <summary>Whether two values say the same; no text and a blank one do, and moments are kept to the second.</summary>
    public static bool IsSame(object? left, object? right)
    {
        if (left is DateTime one && right is DateTime other)
        {
            return one.Ticks / TimeSpan.TicksPerSecond == other.Ticks / TimeSpan.TicksPerSecond;
        }

        return Equals(Plain(left), Plain(right));
    }

    private static object? Plain(object? value) => value switch
    {
        "" => null,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
