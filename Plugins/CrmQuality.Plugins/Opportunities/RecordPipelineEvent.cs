using System;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>After an opportunity was created or updated: records what moved in the pipeline, at least once.</summary>
public sealed class RecordPipelineEvent(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        if (PipelineEvent.Of(context) is { } pipelineEvent)
        {
            PipelineEventTable.Append(context.AsSystem, pipelineEvent);
        }
    }

    /// <summary>Asks the queue to try again: nobody waits for this step, and every verdict needs its event.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException(OperationStatus.Retry, $"The pipeline event was not recorded: {defect.Message}");
}
