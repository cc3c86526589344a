using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Sweeping;

/// <summary>Custom API <c>crmq_SweepPipeline</c>: judges again what time, other rows or somebody past us has changed.</summary>
public sealed class SweepPipeline : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new SweepRequest(context).Answer();
}
