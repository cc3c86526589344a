using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>A quote or stage that an error of ours left without a judgement: it goes through, or stops where a set wants that.</summary>
internal sealed class UnjudgedGate(LocalPluginContext context)
{
    /// <summary>Refuses or does nothing.</summary>
    /// <exception cref="InvalidPluginExecutionException">A published set fails closed.</exception>
    public void RefuseIfClosed()
    {
        if (context.Origin == SaveOrigin.Interactive && context.ConfiguredSnapshot is { Paused: false } snapshot && snapshot.Sets.Any(set => set.FailsClosed))
        {
            throw new InvalidPluginExecutionException(RefusalText.Defect(OpportunityTable.NameOf(context.Target), UserLanguage.Of(context, context.InitiatingUserId, snapshot.Language)));
        }
    }
}
