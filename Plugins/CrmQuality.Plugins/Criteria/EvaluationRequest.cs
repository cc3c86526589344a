using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>What the caller of <c>crmq_EvaluateOpportunity</c> asks about.</summary>
internal sealed class EvaluationRequest(LocalPluginContext context)
{
    /// <summary>Judges the stored row with the draft laid over it, as of now.</summary>
    /// <exception cref="InvalidPluginExecutionException">Nothing to judge, or nothing published.</exception>
    public void Answer()
    {
        var snapshot = context.Snapshot ?? throw new InvalidPluginExecutionException("No criteria are published.");
        var evaluation = new OpportunityDraft(context, snapshot).Evaluate(context, snapshot);
        context.Output("Result", EvaluationJson.Write(evaluation, UserLanguage.Of(context, context.InitiatingUserId, snapshot.Language)));
    }
}
