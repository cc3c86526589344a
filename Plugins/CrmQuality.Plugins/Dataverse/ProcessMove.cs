using System;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A business process flow that goes from one stage to another.</summary>
internal sealed class ProcessMove
{
    private const string ActiveStage = "activestageid";
    private const string OpportunityOfOwnFlow = "bpf_opportunityid";

    private ProcessMove(Guid opportunityId, string from, string to)
    {
        OpportunityId = opportunityId;
        From = from;
        To = to;
    }

    /// <summary>The opportunity that the flow leads through.</summary>
    public Guid OpportunityId { get; }

    /// <summary>Name of the stage it leaves.</summary>
    public string From { get; }

    /// <summary>Name of the stage it comes to.</summary>
    public string To { get; }

    /// <summary>The move of a save; null where it moves nothing, or no opportunity. In one call.</summary>
    /// <remarks>Microsoft's two flows name their opportunity otherwise than those an organisation makes.</remarks>
    /// <exception cref="InvalidOperationException">The step has no image.</exception>
    public static ProcessMove? Of(LocalPluginContext context)
    {
        var stored = context.PreImage ?? throw new InvalidOperationException("The step has no image 'PreImage'. Remove it and add it again with crmquality bpf.");
        var from = stored.GetAttributeValue<EntityReference>(ActiveStage);
        var to = context.Target.GetAttributeValue<EntityReference>(ActiveStage);
        var opportunity = stored.GetAttributeValue<EntityReference>(OpportunityColumns.Id) ?? stored.GetAttributeValue<EntityReference>(OpportunityOfOwnFlow);
        if (from is null || to is null || opportunity is null || from.Id == to.Id)
        {
            return null;
        }

        var query = new QueryExpression("processstage") { ColumnSet = new ColumnSet("stagename") };
        query.Criteria.AddCondition("processstageid", ConditionOperator.In, from.Id, to.Id);
        var names = context.Read(query).Entities.ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("stagename") ?? "");
        return names.Count == 2 ? new ProcessMove(opportunity.Id, names[from.Id], names[to.Id]) : null;
    }

    /// <summary>What would make the opportunity stand at a stage, wherever a set reads it.</summary>
    public Entity At(Snapshot snapshot, string stage)
    {
        var row = new Entity(OpportunityColumns.Table, OpportunityId);
        foreach (var stages in snapshot.Sets.Select(set => set.Stages).Where(stages => stages.Column >= 0))
        {
            var place = stages.PlaceOf(stage);
            row[snapshot.Columns[stages.Column].Name] = stages.Values.Count == 0 ? stage : place < 0 ? null : new OptionSetValue((int)stages.Values[place]);
        }

        return row;
    }
}
