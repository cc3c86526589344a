using System;
using CrmQuality.Plugins.Dataverse.Targets;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Targets;

/// <summary>Before a sales target is created or changed: says whether it can be reached, and refuses an unattainable one without a reason.</summary>
public sealed class CheckTarget(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new TargetSave(context).Apply();

    /// <summary>A target that nobody could judge is none.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException($"The target was not saved: {defect.Message} The plug-in trace log has the details.");
}
