using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

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
}
