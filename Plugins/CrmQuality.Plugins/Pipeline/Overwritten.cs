using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>Hands the names of our columns that a client tried to change from the judging step to the one that records it.</summary>
internal static class Overwritten
{
    private const string Key = "crmq_overwritten";

    /// <summary>Leaves the names, if any.</summary>
    public static void Share(IPluginExecutionContext execution, IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            execution.SharedVariables[Key] = string.Join(", ", columns);
        }
    }

    /// <summary>The names, comma-separated; null when there are none.</summary>
    public static string? Of(IPluginExecutionContext execution) => execution.SharedVariables.TryGetValue(Key, out var columns) ? columns as string : null;
}
