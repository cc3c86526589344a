using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Custom API <c>crmq_EvaluateOpportunity</c>: the verdict on an opportunity, saved or not; changes nothing.</summary>
public sealed class EvaluateOpportunity : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new EvaluationRequest(context).Answer();
}
