using System;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Waivers;

/// <summary>Before a waiver is asked for or changed: checks reason and end, and lets only a decision or withdrawing change it.</summary>
public sealed class CheckWaiver(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        var save = new WaiverSave(context);
        if (context.PreImage is null)
        {
            save.Request();
        }
        else
        {
            save.Change();
        }
    }

    /// <summary>A waiver that nobody could check is none.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException($"The waiver was not saved: {defect.Message} The plug-in trace log has the details.");
}
