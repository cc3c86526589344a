using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Closing;

/// <summary>Custom API <c>crmq_CloseUnqualified</c>: the polite no, which closes an opportunity as lost for a reason and settles its quotes.</summary>
public sealed class CloseUnqualified : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new PoliteNo(context).Close();
}
