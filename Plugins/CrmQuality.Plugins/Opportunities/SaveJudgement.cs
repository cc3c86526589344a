using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
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
    private readonly Answers answers;
    private readonly Enforcement enforcement;

    public SaveJudgement(LocalPluginContext context, OpportunitySave save, Snapshot snapshot)
    {
        this.context = context;
        this.save = save;
        this.snapshot = snapshot;
        related = new RelatedRows(context, snapshot);
        Stored = save.Stored is { } stored && context.IsInTableMode ? related.Completed(stored) : save.Stored;
        answers = SaveAnswers.Of(save.Target, Stored, snapshot, related.Reads);
        Row = RowOf(save.Target, related);
        enforcement = new Enforcement(snapshot, save.Kind, context.Origin);
    }

    /// <summary>The stored row with all columns the criteria read; null on a create.</summary>
    public Entity? Stored { get; }

    /// <summary>The opportunity as it will be.</summary>
    public OpportunityRow Row { get; }

    /// <summary>Whether the save only freezes the verdict: it closes, and nothing can refuse that. Then no linked row need be read.</summary>
    public bool OnlyFreezes => save.Closes && !enforcement.CanRefuse;

    /// <summary>The assessment, with all linked rows it needs.</summary>
    public OpportunityAssessment Assess() => Assessor.Assess(snapshot, Row, context.Now);

    /// <summary>Whether the stored row would have passed this version already, although another version or none judged it.</summary>
    public bool PassedBefore() => Stored is not null
        && VerdictColumns.Read(Stored)?.Version != snapshot.Version
        && Assessor.Assess(snapshot, RowOf(Stored, related), context.Now).Verdict == Verdict.Validated;

    /// <summary>The highest forecast category allowed; null allows all.</summary>
    public ForecastCategory? Cap(OpportunityAssessment assessment) =>
        snapshot.Paused ? null : Sunset.Cap(enforcement.Cap(assessment), ForecastColumns.SunsetOf(save.Target), context.Now);

    /// <summary>Refuses the save when a criterion does.</summary>
    public void RefuseIfDue(OpportunityAssessment assessment) => Refuse(Refusing(assessment, Row, related));

    /// <summary>Refuses what criteria on the opportunity's own columns refuse already: inside the transaction that spares reading other rows.</summary>
    public void RefuseByOwnColumns()
    {
        var isOpen = snapshot.Links.Count > 0 && !related.Reads.WereHandedOn && !snapshot.Sets.Any(set => set.Scope is { ReadsLinks: true });
        if (isOpen)
        {
            var blind = RowOf(save.Target, null);
            var refused = Refusing(Assessor.Assess(snapshot, blind, context.Now), blind, null);
            Refuse(refused.Only(criterion => !criterion.ReadsLinks));
        }
    }

    /// <summary>Leaves the linked rows to later steps of the save.</summary>
    public void HandOn() => related.Reads.HandOn();

    private void Refuse(SaveRefusal refused) => new Refusal(context, snapshot).ThrowIfAny(save.Name, save.Id, refused);

    private SaveRefusal Refusing(OpportunityAssessment assessment, OpportunityRow row, RelatedRows? rows)
    {
        var before = Stored is null ? null : RowOf(Stored, rows);
        return enforcement.Refusing(assessment, row, before, new AsOf(context.Now, snapshot.Calendar));
    }

    private OpportunityRow RowOf(Entity changes, RelatedRows? rows) =>
        new(snapshot, changes, Stored, context.Now, rows, ReferenceEquals(changes, Stored) ? null : new FilledColumns(context, snapshot, rows)) { Answers = answers };
}
