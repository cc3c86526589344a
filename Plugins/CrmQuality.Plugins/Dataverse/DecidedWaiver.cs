using System;
using System.Linq;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waivers;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A waiver on which a decision is being saved.</summary>
internal sealed class DecidedWaiver(LocalPluginContext context)
{
    private readonly RequestRefusal refusal = new(context);

    /// <summary>Checks the decision and writes where the waiver stands.</summary>
    /// <exception cref="InvalidPluginExecutionException">The decision does not count.</exception>
    public void Apply()
    {
        var waiver = Waiver() ?? throw refusal.Of(RequestFlaw.Incomplete);
        var decision = (WaiverDecision)((context.Target.GetAttributeValue<OptionSetValue>(WaiverDecisionColumns.Decision)?.Value ?? throw refusal.Of(RequestFlaw.Incomplete)) - OptionValues.OurFirst);
        var today = context.Snapshot is { } snapshot ? snapshot.Calendar.DayOf(context.Now) : Day.Of(context.Now);
        if (WaiverRules.OfDecision(decision, Case(waiver), today) is { } flaw)
        {
            throw refusal.Of(flaw, WaiverCase.MutualDays.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        context.Target[WaiverDecisionColumns.Name] = waiver.GetAttributeValue<string>(WaiverColumns.Name);
        context.Target[WaiverDecisionColumns.DecidedBy] = new EntityReference("systemuser", context.InitiatingUserId);
        var change = new Entity(WaiverColumns.Table, waiver.Id);
        WaiverColumns.Write(change, decision);
        context.AsSystem.Update(change);
    }

    private Entity? Waiver()
    {
        if (context.Target.GetAttributeValue<EntityReference>(WaiverDecisionColumns.Waiver) is not { } reference)
        {
            return null;
        }

        var query = new QueryExpression(WaiverColumns.Table)
        {
            ColumnSet = new ColumnSet(
                WaiverColumns.Name, WaiverColumns.Opportunity, WaiverColumns.Until, WaiverColumns.Status, WaiverColumns.RequestedBy, "createdby", "createdonbehalfby"),
            TopCount = 1,
        };
        query.Criteria.AddCondition(WaiverColumns.Id, ConditionOperator.Equal, reference.Id);
        var link = query.AddLink(OpportunityColumns.Table, WaiverColumns.Opportunity, OpportunityColumns.Id);
        link.EntityAlias = "o";
        link.Columns = new ColumnSet(OpportunityColumns.Owner);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private WaiverCase Case(Entity waiver)
    {
        Guid?[] deciders = [context.InitiatingUserId, context.Execution.UserId, IdIn(context.Target, "createdonbehalfby")];
        var owner = (waiver.GetAttributeValue<AliasedValue>("o." + OpportunityColumns.Owner)?.Value as EntityReference)!;
        Guid?[] concerned = [owner.Id, IdIn(waiver, WaiverColumns.RequestedBy), IdIn(waiver, "createdby"), IdIn(waiver, "createdonbehalfby")];
        return new WaiverCase(WaiverColumns.StatusOf(waiver), Day.Of(waiver.GetAttributeValue<DateTime>(WaiverColumns.Until)))
        {
            IsDecidedByApplication = context.Execution is IPluginExecutionContext2 { InitiatingUserApplicationId: var application } && application != Guid.Empty,
            IsOwn = deciders.Any(decider => decider is not null && concerned.Contains(decider)),
            IsOfOwnTeam = owner.LogicalName == "team" && TeamMembership.Has(context.AsSystem, owner.Id, context.InitiatingUserId),
            IsMutual = IdIn(waiver, WaiverColumns.RequestedBy) is { } requester && DecidedForMe(requester),
        };
    }

    /// <summary>Whether somebody approved a waiver of who decides now, not long ago.</summary>
    private bool DecidedForMe(Guid other)
    {
        var query = new QueryExpression(WaiverDecisionColumns.Table) { ColumnSet = new ColumnSet(WaiverDecisionColumns.CreatedOn), TopCount = 1 };
        query.Criteria.AddCondition(WaiverDecisionColumns.DecidedBy, ConditionOperator.Equal, other);
        query.Criteria.AddCondition(WaiverDecisionColumns.Decision, ConditionOperator.Equal, OptionValues.OurFirst + (int)WaiverDecision.Approve);
        query.Criteria.AddCondition(WaiverDecisionColumns.CreatedOn, ConditionOperator.GreaterEqual, context.Now.AddDays(-WaiverCase.MutualDays));
        query.AddLink(WaiverColumns.Table, WaiverDecisionColumns.Waiver, WaiverColumns.Id)
            .LinkCriteria.AddCondition(WaiverColumns.RequestedBy, ConditionOperator.Equal, context.InitiatingUserId);
        return context.AsSystem.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static Guid? IdIn(Entity row, string lookup) => row.GetAttributeValue<EntityReference>(lookup)?.Id;
}
