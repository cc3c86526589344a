using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Lays what a save writes over the stored row.</summary>
internal static class MergedRow
{
    /// <summary>The row as it will be stored.</summary>
    public static Entity Of(LocalPluginContext context)
    {
        var row = new Entity(context.Target.LogicalName, context.Target.Id);
        row.Attributes.AddRange(context.PreImage?.Attributes ?? []);
        foreach (var change in context.Target.Attributes)
        {
            row[change.Key] = change.Value;
        }

        return row;
    }

    /// <summary>Whether a save writes another row into a lookup than is stored.</summary>
    public static bool Moves(LocalPluginContext context, string lookup) => context.PreImage is { } stored
        && context.Target.Contains(lookup)
        && !ColumnValue.IsSame(context.Target[lookup], stored.GetAttributeValue<EntityReference>(lookup));
}
