using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>A stage of a business process flow that its opportunity leaves.</summary>
internal sealed class GatedStage(LocalPluginContext context)
{
    /// <summary>Refuses a forward move, or lets it through.</summary>
    public void Apply()
    {
        if (context.Snapshot is { } snapshot && GatedOpportunity.HasGate(snapshot, Gates.StageExit) && ProcessMove.Of(context) is { } move)
        {
            Gate(snapshot, move);
        }
    }

    private void Gate(Snapshot snapshot, ProcessMove move)
    {
        if (OpportunityTable.Find(context, move.OpportunityId, snapshot) is not { } stored)
        {
            return;
        }

        var related = new RelatedRows(context, snapshot);
        var answers = SaveAnswers.Of(stored, stored, snapshot, related.Reads);
        var row = new OpportunityRow(snapshot, move.At(snapshot, move.To), stored, context.Now, related) { Answers = answers };
        var before = new OpportunityRow(snapshot, move.At(snapshot, move.From), stored, context.Now, related) { Answers = answers };
        var assessment = Assessor.Assess(snapshot, row, context.Now);
        var refused = new Enforcement(snapshot, SaveKind.Change, context.Origin).Refusing(assessment, row, before, new AsOf(context.Now, snapshot.Calendar));
        new Refusal(context, snapshot).ThrowIfAny(OpportunityTable.NameOf(stored), move.OpportunityId, refused);
    }
}
