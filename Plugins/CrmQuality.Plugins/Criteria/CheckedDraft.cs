using System.Collections.Generic;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>A criteria set or criterion as its author saves it.</summary>
internal sealed class CheckedDraft(LocalPluginContext context)
{
    private const int English = 1033;

    /// <summary>Refuses what could not be published, and names everything that is to be mended.</summary>
    public void Apply()
    {
        var draft = CriteriaDraftRow.Of(context);
        var errors = Check(draft);
        context.Trace($"{errors.Count} mistakes.");
        if (errors.Count > 0)
        {
            throw new InvalidPluginExecutionException(AuthoringText.NotSaved(draft.Name, errors, UserLanguage.Of(context, context.InitiatingUserId, English)));
        }
    }

    private IReadOnlyList<AuthoringError> Check(CriteriaDraftRow draft)
    {
        var check = new DraftCheck(new MetadataCatalog(context.AsSystem).Tables);
        return draft.Criterion is { } criterion ? check.OfCriterion(criterion, draft.Set) : check.OfSet(draft.Set);
    }
}
