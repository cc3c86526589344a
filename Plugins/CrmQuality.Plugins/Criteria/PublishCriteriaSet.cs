using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Custom API <c>crmq_PublishCriteriaSet</c>: puts criteria live, pauses them, or brings an older version back.</summary>
public sealed class PublishCriteriaSet : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new PublishRequest(context).Answer();
}
