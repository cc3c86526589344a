using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Custom API <c>crmq_DryRunCriteriaSet</c>: what publishing would do to the open pipeline, page by page; writes nothing.</summary>
public sealed class DryRunCriteriaSet : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new DryRunRequest(context).Answer();
}
