using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Measure;

/// <summary>Custom API <c>crmq_VoidValidation</c>: takes back a first validation that should not have counted.</summary>
public sealed class VoidValidation : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new VoidedValidation(context).Apply();
}
