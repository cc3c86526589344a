using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Attestations;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>A create or update of a sales target.</summary>
internal sealed class TargetSave(LocalPluginContext context)
{
    private const int English = 1033;
    private readonly Entity row = MergedRow.Of(context);

    /// <summary>Writes what the figures say; a target that is switched off is left alone.</summary>
    /// <exception cref="InvalidPluginExecutionException">A figure is wrong, or the target is unattainable and nobody says why it is set.</exception>
    public void Apply()
    {
        if (row.GetAttributeValue<OptionSetValue>(TargetColumns.State)?.Value == 1)
        {
            return;
        }

        var table = new ProbabilityTable(context.AsSystem);
        var counted = table.Of(RepId);
        var figures = Attainability.Of(Target(table.Stages(counted)));
        var period = PeriodFlaw();
        Refuse(period != TargetFlaw.None ? period : figures.Flaw);
        var explanation = TargetText.Explain(figures, Whole(TargetColumns.Deals), ProbabilityTable.Explain(counted, Language), Language);
        TargetFigures.Write(context.Target, figures, explanation);
        if (figures.Verdict == AttainabilityVerdict.Unattainable && EvidenceCheck.OfText(row.GetAttributeValue<string>(TargetColumns.Reason)) != EvidenceFlaw.None)
        {
            throw new RequestRefusal(context).Of(RequestFlaw.UnattainableTarget, TargetText.Explain(figures, Whole(TargetColumns.Deals), ProbabilityTable.Explain(counted, UserLcid), UserLcid));
        }
    }

    private int Language => context.Snapshot?.Language ?? English;

    private int UserLcid => UserLanguage.Of(context, context.InitiatingUserId, English);

    private EntityReference? Owner => row.GetAttributeValue<EntityReference>(TargetColumns.Owner);

    private Guid? RepId => Owner is null ? context.Execution.UserId : Owner.LogicalName == "systemuser" ? Owner.Id : null;

    /// <remarks>Without history there is nothing to judge by, which is no fault of whoever sets the target.</remarks>
    private void Refuse(TargetFlaw flaw)
    {
        if (flaw is not (TargetFlaw.None or TargetFlaw.NoHistory or TargetFlaw.StagesOutOfRange))
        {
            throw new RequestRefusal(context).Of(RequestFlaw.FlawedTarget, TargetText.Of(flaw, UserLcid));
        }
    }

    private SalesTarget Target(IReadOnlyList<TargetStage> stages) => new()
    {
        Deals = Whole(TargetColumns.Deals),
        Stages = stages,
        StagesBeforeValidation = Math.Min(row.GetAttributeValue<int?>(TargetColumns.StagesBeforeValidation) ?? 1, Math.Max(1, stages.Count)),
        Workdays = Figure(TargetColumns.Workdays),
        AbsenceDays = Figure(TargetColumns.AbsenceDays),
        HoursPerDay = Figure(TargetColumns.HoursPerDay),
        SellingShare = Figure(TargetColumns.SellingShare) / 100,
        HoursOwed = Figure(TargetColumns.HoursOwed),
        HoursPerMeeting = Figure(TargetColumns.HoursPerMeeting),
    };

    private TargetFlaw PeriodFlaw()
    {
        if (PeriodOf(row) is not { } period)
        {
            return TargetFlaw.PeriodEndsBeforeStart;
        }

        return period.Check(Others().Select(PeriodOf).Where(other => other is not null).Select(other => other!.Value));
    }

    private List<Entity> Others()
    {
        var query = new QueryExpression(TargetColumns.Table) { ColumnSet = new ColumnSet(TargetColumns.From, TargetColumns.To) };
        query.Criteria.AddCondition(TargetColumns.Owner, ConditionOperator.Equal, Owner?.Id ?? context.Execution.UserId);
        query.Criteria.AddCondition(TargetColumns.State, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(TargetColumns.Id, ConditionOperator.NotEqual, row.Id);
        return context.AsSystem.All(query);
    }

    private static TargetPeriod? PeriodOf(Entity target) =>
        target.GetAttributeValue<DateTime?>(TargetColumns.From) is { } first && target.GetAttributeValue<DateTime?>(TargetColumns.To) is { } last
            ? new TargetPeriod(Day.Of(first), Day.Of(last))
            : null;

    private int Whole(string column) => row.GetAttributeValue<int?>(column) ?? 0;

    private decimal Figure(string column) => row.GetAttributeValue<decimal?>(column) ?? 0;
}
