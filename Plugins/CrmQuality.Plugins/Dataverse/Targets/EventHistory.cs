using System;
using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>The pipeline events as history reads them.</summary>
internal sealed class EventHistory
{
    private readonly List<PipelineMoment> moments = [];
    private readonly Dictionary<string, Guid> owners = new(StringComparer.Ordinal);

    /// <summary>Reads them page by page, in the order they occurred.</summary>
    public EventHistory(IOrganizationService service, OrganizationCalendar calendar)
    {
        var query = new QueryExpression(PipelineEventColumns.Table)
        {
            ColumnSet = new ColumnSet(
                PipelineEventColumns.Opportunity, PipelineEventColumns.OccurredOn, PipelineEventColumns.Kind, PipelineEventColumns.Verdict, PipelineEventColumns.Stage,
                PipelineEventColumns.PreviousStage, PipelineEventColumns.EstimatedValue, PipelineEventColumns.OwnerUser),
        };
        query.Criteria.AddCondition(PipelineEventColumns.Kind, ConditionOperator.LessEqual, PipelineEventKind.Reopened.ToChoice().Value);
        query.Criteria.AddCondition(PipelineEventColumns.Opportunity, ConditionOperator.NotNull);
        query.AddOrder(PipelineEventColumns.OccurredOn, OrderType.Ascending);
        service.Each(query, row => Add(row, calendar));
    }

    /// <summary>The events.</summary>
    public IReadOnlyList<PipelineMoment> Moments => moments;

    /// <summary>Whose an opportunity was last; null for a team's.</summary>
    public Guid? OwnerOf(string opportunityKey) => owners.TryGetValue(opportunityKey, out var owner) ? owner : null;

    private void Add(Entity row, OrganizationCalendar calendar)
    {
        var opportunity = row.GetAttributeValue<EntityReference>(PipelineEventColumns.Opportunity).Id;
        moments.Add(new PipelineMoment
        {
            OpportunityId = opportunity,
            On = calendar.DayOf(row.GetAttributeValue<DateTime>(PipelineEventColumns.OccurredOn)),
            Kind = (PipelineEventKind)Number(row, PipelineEventColumns.Kind),
            Verdict = (Verdict)Number(row, PipelineEventColumns.Verdict),
            Stage = row.GetAttributeValue<string>(PipelineEventColumns.Stage) ?? "",
            PreviousStage = row.GetAttributeValue<string>(PipelineEventColumns.PreviousStage) ?? "",
            EstimatedValue = row.GetAttributeValue<decimal>(PipelineEventColumns.EstimatedValue),
        });
        if (row.GetAttributeValue<EntityReference>(PipelineEventColumns.OwnerUser) is { } owner)
        {
            owners[opportunity.ToString("D")] = owner.Id;
        }
    }

    private static int Number(Entity row, string column) => (row.GetAttributeValue<OptionSetValue>(column)?.Value ?? OptionValues.OurFirst) - OptionValues.OurFirst;
}
