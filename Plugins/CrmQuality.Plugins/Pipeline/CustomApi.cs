using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>What every custom API of the product shares: a failure of ours is said, because somebody waits for the answer.</summary>
public abstract class CustomApi : PluginBase
{
    /// <summary>A custom API has no configuration.</summary>
    protected CustomApi()
        : base(null)
    {
    }

    /// <inheritdoc />
    protected override void OnDefect(LocalPluginContext context, Exception defect) => throw new InvalidPluginExecutionException(
        $"{GetType().Name} failed and changed nothing: {defect.Message} The plug-in trace log has the details under {context.Execution.CorrelationId:D}.");
}
