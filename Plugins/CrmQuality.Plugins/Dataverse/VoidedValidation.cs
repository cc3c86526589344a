using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A first validation that somebody takes back.</summary>
internal sealed class VoidedValidation(LocalPluginContext context)
{
    private const string Message = "crmq_VoidValidation";
    private readonly RequestRefusal refusal = new(context);

    /// <summary>The guarded columns that a save may write because taking a validation back caused it; none for every other save.</summary>
    public static IReadOnlyList<string> WritableIn(LocalPluginContext context) => context.IsCausedBy(Message) ? OpportunityColumns.Voidable : [];

    /// <summary>Clears the credit and records it; the verdict stays what the criteria say.</summary>
    /// <exception cref="InvalidPluginExecutionException">It may not be taken back, or not by who asks.</exception>
    public void Apply()
    {
        var opportunity = Opportunity();
        var reason = context.Input<string>("Reason") ?? "";
        if (FlawOf(opportunity, reason) is { } flaw)
        {
            throw refusal.Of(flaw, OpportunityTable.NameOf(opportunity));
        }

        context.AsSystem.Create(Event(opportunity, reason));
        context.AsSystem.Update(new Entity(OpportunityColumns.Table, opportunity.Id)
        {
            [OpportunityColumns.FirstValidatedOn] = null,
            [OpportunityColumns.CreditedTo] = null,
            [OpportunityColumns.VoidedOn] = context.Now,
        });
    }

    /// <remarks>As the caller: whoever may not read it may not void it.</remarks>
    private Entity Opportunity()
    {
        var query = new QueryExpression(OpportunityColumns.Table)
        {
            ColumnSet = new ColumnSet(OpportunityColumns.Name, OpportunityColumns.Owner, OpportunityColumns.CreditedTo, OpportunityColumns.Verdict, OpportunityColumns.CriteriaVersion),
            TopCount = 1,
        };
        query.Criteria.AddCondition(OpportunityColumns.Id, ConditionOperator.Equal, context.InputId("Target") ?? throw refusal.Of(RequestFlaw.Incomplete));
        return context.AsCaller.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw refusal.Of(RequestFlaw.Incomplete);
    }

    private RequestFlaw? FlawOf(Entity opportunity, string reason)
    {
        if (context.Execution is IPluginExecutionContext2 { InitiatingUserApplicationId: var application } && application != Guid.Empty)
        {
            return RequestFlaw.ApplicationVoiding;
        }

        var owner = opportunity.GetAttributeValue<EntityReference>(OpportunityColumns.Owner);
        var isTeam = owner.LogicalName == "team";
        var credited = opportunity.GetAttributeValue<EntityReference>(OpportunityColumns.CreditedTo)?.Id;
        foreach (var user in new[] { context.InitiatingUserId, context.Execution.UserId })
        {
            if (isTeam && TeamMembership.Has(context.AsSystem, owner.Id, user))
            {
                return RequestFlaw.TeamVoiding;
            }

            var flaw = Voiding.Check(user, new OpportunityOwner(isTeam ? OwnerKind.Team : OwnerKind.User, owner.Id), credited, reason);
            if (flaw != VoidingFlaw.None)
            {
                return flaw == VoidingFlaw.NotCredited ? RequestFlaw.NotCredited : flaw == VoidingFlaw.ByOwner ? RequestFlaw.OwnVoiding : RequestFlaw.NoVoidingReason;
            }
        }

        return null;
    }

    private Entity Event(Entity opportunity, string reason) => new(PipelineEventColumns.Table)
    {
        [PipelineEventColumns.Name] = $"{context.Now.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} {PipelineEventKind.Voided}",
        [PipelineEventColumns.Opportunity] = opportunity.ToEntityReference(),
        [PipelineEventColumns.EvaluationId] = context.Execution.OperationId.ToString("D"),
        [PipelineEventColumns.OccurredOn] = context.Now,
        [PipelineEventColumns.Kind] = PipelineEventKind.Voided.ToChoice(),
        [PipelineEventColumns.Verdict] = (OptionValues.VerdictOf(opportunity) ?? Verdict.NotEvaluated).ToChoice(),
        [PipelineEventColumns.CriteriaVersion] = opportunity.GetAttributeValue<int?>(OpportunityColumns.CriteriaVersion),
        [PipelineEventColumns.CreditedTo] = opportunity.GetAttributeValue<EntityReference>(OpportunityColumns.CreditedTo),
        [PipelineEventColumns.User] = new EntityReference("systemuser", context.InitiatingUserId),
        [PipelineEventColumns.Reason] = reason,
    };
}
