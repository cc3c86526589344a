using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>Stops a save on purpose, in the words of the user who saves.</summary>
internal sealed class Refusal(LocalPluginContext context, Snapshot snapshot)
{
    /// <summary>Refuses when a criterion does; otherwise does nothing, and costs no call.</summary>
    /// <exception cref="InvalidPluginExecutionException">The refusal, with one message for all misses.</exception>
    public void ThrowIfAny(string name, SaveKind kind, IReadOnlyList<Criterion> refusing)
    {
        if (refusing.Count == 0)
        {
            return;
        }

        var codes = string.Join(", ", refusing.Select(criterion => criterion.Code));
        context.Trace($"Refused: {kind} by {context.Origin}, version {snapshot.Version}, not met: {codes}.");
        var language = UserLanguage.Of(context, context.InitiatingUserId, snapshot.Language);
        throw new InvalidPluginExecutionException(RefusalText.Write(name, kind, refusing, language, snapshot.Language));
    }
}
