using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Notices that the judging step has run on this very save already, as where it is registered twice: what our columns hold then is no client's.</summary>
internal static class EarlierRun
{
    private const string Key = "crmq_judged";

    /// <summary>Leaves what a second run needs to begin where this one began.</summary>
    /// <param name="execution">The step's context.</param>
    /// <param name="target">The row with our columns written.</param>
    /// <param name="category">The forecast category that the client wrote; null when it wrote none.</param>
    public static void Leave(IPluginExecutionContext execution, Entity target, OptionSetValue? category) =>
        execution.SharedVariables[Key] = Mark(target) + category?.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes back what an earlier run wrote into the row; does nothing where there was none.</summary>
    public static void Undo(IPluginExecutionContext execution, Entity target)
    {
        var mark = Mark(target);
        if (!execution.SharedVariables.TryGetValue(Key, out var left) || left is not string text || !text.StartsWith(mark, StringComparison.Ordinal))
        {
            return;
        }

        target.Attributes.Remove(OpportunityColumns.ForecastCategory);
        VerdictColumns.DropClientValues(target, null);
        if (int.TryParse(text.Substring(mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var category))
        {
            target[OpportunityColumns.ForecastCategory] = new OptionSetValue(category);
        }
    }

    private static string Mark(Entity target) => target.GetAttributeValue<string>(OpportunityColumns.Fingerprint) + "|";
}
