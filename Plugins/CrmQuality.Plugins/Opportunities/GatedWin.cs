using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>The closing activity of a win, before it is written.</summary>
internal sealed class GatedWin(LocalPluginContext context)
{
    /// <summary>Refuses or lets through. An activity created directly, or by an import of history, is let through.</summary>
    public void Apply()
    {
        if (!context.IsCausedBy("Win") && !context.IsCausedBy("WinOpportunity"))
        {
            context.Trace("Not caused by a win: let through.");
            return;
        }

        if (context.Snapshot is { } snapshot && GatedOpportunity.HasGate(snapshot, Gates.Win) && OpportunityTable.IdIn(context.Target) is { } opportunity)
        {
            new GatedOpportunity(context, snapshot, SaveKind.Win).Gate(opportunity);
        }
    }
}
