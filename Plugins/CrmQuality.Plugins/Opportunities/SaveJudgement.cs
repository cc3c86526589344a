using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>What one snapshot makes of one save.</summary>
internal sealed class SaveJudgement
{
    private readonly LocalPluginContext context;
    private readonly OpportunitySave save;
    private readonly Snapshot snapshot;
    private readonly RelatedRows related;

    public SaveJudgement(LocalPluginContext context, OpportunitySave save, Snapshot snapshot)
    {
        this.context = context;
        this.save = save;
        this.snapshot = snapshot;
        related = new RelatedRows(context, snapshot);
        Stored = save.Stored is { } stored && context.IsInTableMode ? related.Completed(stored) : save.Stored;
        Row = new OpportunityRow(snapshot, save.Target, Stored, context.Now, related);
        Enforcement = new Enforcement(snapshot, save.Kind, context.Origin);
    }

    /// <summary>The stored row with all columns the criteria read; null on a create.</summary>
    public Entity? Stored { get; }

    /// <summary>The opportunity as it will be.</summary>
    public OpportunityRow Row { get; }

    /// <summary>What the snapshot does about an assessment.</summary>
    public Enforcement Enforcement { get; }

    /// <summary>The assessment, with all linked rows it needs.</summary>
    public OpportunityAssessment Assess() => Assessor.Assess(snapshot, Row, context.Now);

    /// <summary>Refuses the save when a criterion does.</summary>
    public void RefuseIfDue(OpportunityAssessment assessment) => Refuse(Refusing(assessment, related));

    /// <summary>Refuses what criteria on the opportunity's own columns refuse already: inside the transaction that spares reading other rows.</summary>
    public void RefuseByOwnColumns()
    {
        var isOpen = snapshot.Links.Count > 0 && !related.WereHandedOn && !snapshot.Sets.Any(set => set.Scope is { ReadsLinks: true });
        if (isOpen)
        {
            var blind = Assessor.Assess(snapshot, new OpportunityRow(snapshot, save.Target, Stored, context.Now, null), context.Now);
            Refuse(Refusing(blind, null).Where(criterion => !criterion.ReadsLinks).ToList());
        }
    }

    /// <summary>Leaves the linked rows to later steps of the save.</summary>
    public void HandOn() => related.HandOn();

    private void Refuse(IReadOnlyList<Criterion> refusing) => new Refusal(context, snapshot).ThrowIfAny(save.Name, save.Kind, refusing);

    private IReadOnlyList<Criterion> Refusing(OpportunityAssessment assessment, RelatedRows? rows)
    {
        var before = Stored is null ? null : new OpportunityRow(snapshot, Stored, Stored, context.Now, rows);
        return Enforcement.Refusing(assessment, before, new AsOf(context.Now, snapshot.Calendar));
    }
}
