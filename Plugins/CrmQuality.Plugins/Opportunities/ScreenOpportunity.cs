using System;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>Before the transaction of an opportunity's create or update: reads the rows its criteria need besides, and refuses early.</summary>
public sealed class ScreenOpportunity(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new ScreenedSave(context).Apply();

    /// <inheritdoc />
    protected override void OnDefect(LocalPluginContext context, Exception defect) => context.GiveUpReading(defect);
}
