using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>A stored opportunity at a gate that something else than its own save reaches: a closing activity, a quote.</summary>
internal sealed class GatedOpportunity(LocalPluginContext context, Snapshot snapshot, SaveKind kind)
{
    /// <summary>Whether any block criterion stands at the gate.</summary>
    public static bool HasGate(Snapshot snapshot, Gates gate) => !snapshot.Paused
        && snapshot.Sets.Any(set => set.Criteria.Any(criterion => criterion.Severity == Severity.Block && (criterion.Gates & gate) != 0));

    /// <summary>Judges it as it is now, and refuses or lets through; null where there is no such opportunity.</summary>
    public OpportunityAssessment? Gate(Guid opportunityId)
    {
        if (OpportunityTable.Find(context, opportunityId, snapshot) is not { } stored)
        {
            return null;
        }

        var related = new RelatedRows(context, snapshot);
        var answers = SaveAnswers.Of(stored, stored, snapshot, related.Reads);
        var row = new OpportunityRow(snapshot, stored, stored, context.Now, related) { Answers = answers };
        var assessment = Assessor.Assess(snapshot, row, context.Now);
        var refused = new Enforcement(snapshot, kind, context.Origin).Refusing(assessment, row, row, new AsOf(context.Now, snapshot.Calendar));
        new Refusal(context, snapshot).ThrowIfAny(OpportunityTable.NameOf(stored), opportunityId, refused);
        return assessment;
    }
}
