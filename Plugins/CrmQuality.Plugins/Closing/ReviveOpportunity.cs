using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Closing;

/// <summary>Custom API <c>crmq_ReviveOpportunity</c>: takes a polite no back.</summary>
public sealed class ReviveOpportunity : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new PoliteNo(context).Revive();
}
