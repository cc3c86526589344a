using System.Linq;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>A criteria set that is about to be deleted.</summary>
internal sealed class DeletedSet(LocalPluginContext context)
{
    /// <summary>Refuses while the live version holds it: every verdict refers to its row, so without it no opportunity could be saved.</summary>
    public void Apply()
    {
        if (context.Snapshot?.Sets.FirstOrDefault(set => set.Id == context.RowId) is { } set)
        {
            throw new InvalidPluginExecutionException($"'{set.Name}' is published, and verdicts refer to it. Retire it with crmq_PublishCriteriaSet before you delete it.");
        }
    }
}
