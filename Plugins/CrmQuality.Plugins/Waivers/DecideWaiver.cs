using System;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Waivers;

/// <summary>Before a decision on a waiver is created: checks who decides, and carries it out.</summary>
public sealed class DecideWaiver(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new DecidedWaiver(context).Apply();

    /// <summary>A decision that nobody could check is none.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException($"The decision was not saved: {defect.Message} The plug-in trace log has the details.");
}
