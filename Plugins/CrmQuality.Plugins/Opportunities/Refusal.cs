using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
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
    /// <param name="name">The opportunity's name.</param>
    /// <param name="opportunityId">The stored opportunity; null on a create.</param>
    /// <param name="refused">What refuses.</param>
    /// <exception cref="InvalidPluginExecutionException">The refusal, with one message for all misses.</exception>
    public void ThrowIfAny(string name, Guid? opportunityId, SaveRefusal refused)
    {
        if (refused.IsNone)
        {
            return;
        }

        var codes = string.Join(", ", refused.Criteria.Select(criterion => criterion.Code));
        context.Trace($"Refused: {refused.Kind} by {context.Origin}, version {snapshot.Version}, not met: {codes}.");
        new RefusedAttempt(context, snapshot.Version).Record(name, opportunityId, refused, codes);
        var language = UserLanguage.Of(context, context.InitiatingUserId, snapshot.Language);
        throw new InvalidPluginExecutionException(RefusalText.Write(name, refused, language, snapshot.Language));
    }
}
