using System;
using CrmQuality.Plugins.Dataverse.Meetings;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Waste;

/// <summary>After something happened to what meetings are about, or a meeting was deleted or has ended: brings the waste ledger up to it.</summary>
public sealed class PostWaste(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new MeetingEvents(context).Post();

    /// <summary>Asks the queue to try again: nobody waits for this step, and no cost may be lost.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException(OperationStatus.Retry, $"The waste ledger was not posted: {defect.Message}");
}
