using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
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

        if (context.Snapshot is { } snapshot && HasWinGate(snapshot))
        {
            Gate(snapshot);
        }
    }

    private static bool HasWinGate(Snapshot snapshot) => !snapshot.Paused
        && snapshot.Sets.Any(set => set.Criteria.Any(criterion => criterion.Severity == Severity.Block && (criterion.Gates & Gates.Win) != 0));

    private void Gate(Snapshot snapshot)
    {
        if (OpportunityTable.ReadClosing(context.AsSystem, context.Target, snapshot) is not { } stored)
        {
            return;
        }

        var row = new OpportunityRow(snapshot, stored, stored, context.Now, new RelatedRows(context, snapshot));
        var assessment = Assessor.Assess(snapshot, row, context.Now);
        var enforcement = new Enforcement(snapshot, SaveKind.Win, context.Origin);
        var refusing = enforcement.Refusing(assessment, row, new AsOf(context.Now, snapshot.Calendar));
        new Refusal(context, snapshot).ThrowIfAny(OpportunityTable.NameOf(stored), SaveKind.Win, refusing);
    }
}
