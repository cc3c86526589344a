using CrmQuality.Plugins.Dataverse.Targets;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Targets;

/// <summary>Custom API <c>crmq_RefreshStageProbabilities</c>: learns from history what targets count on.</summary>
public sealed class RefreshStageProbabilities : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new ProbabilityRefresh(context).Answer();
}
