using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>An opportunity that somebody asks about: a stored one, an unsaved one, or a stored one with unsaved changes.</summary>
internal sealed class OpportunityDraft
{
    private readonly Entity changes;
    private readonly Entity? stored;

    /// <summary>Takes it from a custom API's parameters <c>Target</c> and <c>Draft</c>.</summary>
    /// <remarks>The stored row is read as the caller: whoever may not read it gets the platform's own refusal.</remarks>
    /// <exception cref="InvalidPluginExecutionException">There is neither, or one of another table.</exception>
    public OpportunityDraft(LocalPluginContext context, Snapshot snapshot)
    {
        var target = context.Input<EntityReference>("Target");
        var draft = context.Input<Entity>("Draft");
        if (target is null && draft is null)
        {
            throw new InvalidPluginExecutionException("Name a stored opportunity (Target), give an unsaved one (Draft), or both.");
        }

        if ((target?.LogicalName ?? OpportunityColumns.Table) != OpportunityColumns.Table || (draft?.LogicalName ?? OpportunityColumns.Table) != OpportunityColumns.Table)
        {
            throw new InvalidPluginExecutionException("Target and Draft are opportunities.");
        }

        changes = draft ?? new Entity(OpportunityColumns.Table);
        stored = target is null ? null : OpportunityTable.Read(context.AsCaller, target, snapshot);
    }

    /// <summary>What a save would make of it now.</summary>
    public Evaluation Evaluate(LocalPluginContext context, Snapshot snapshot)
    {
        var related = new RelatedRows(context, snapshot);
        var answers = SaveAnswers.Of(changes, stored, snapshot, related.Reads);
        var row = new OpportunityRow(snapshot, changes, stored, context.Now, related, new FilledColumns(context, snapshot, related)) { Answers = answers };
        var before = stored is null ? null : new OpportunityRow(snapshot, stored, stored, context.Now, related) { Answers = answers };
        return new Evaluation(snapshot, row, before, context.Now);
    }
}
