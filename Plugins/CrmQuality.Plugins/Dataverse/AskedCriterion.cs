using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A criterion about which somebody says something, and the opportunity of which it is said.</summary>
internal sealed class AskedCriterion
{
    private readonly Entity criterion;
    private readonly Entity opportunity;

    private AskedCriterion(Entity criterion, Entity opportunity)
    {
        this.criterion = criterion;
        this.opportunity = opportunity;
    }

    /// <summary>The criterion's name.</summary>
    public string Title => criterion.GetAttributeValue<string>(CriteriaColumns.Name) ?? "";

    /// <summary>The opportunity's name.</summary>
    public string OpportunityName => OpportunityTable.NameOf(opportunity);

    /// <summary>Who owns the opportunity.</summary>
    public EntityReference? Owner => opportunity.GetAttributeValue<EntityReference>(OpportunityColumns.Owner);

    /// <summary>Whether people answer it.</summary>
    public bool IsAttested => criterion.GetAttributeValue<bool>("crmq_isattested");

    /// <summary>What must come with a Yes.</summary>
    public Evidence Evidence => (Evidence)((criterion.GetAttributeValue<OptionSetValue>("crmq_evidence")?.Value ?? OptionValues.OurFirst) - OptionValues.OurFirst);

    /// <summary>Reads both, in two calls.</summary>
    /// <exception cref="InvalidPluginExecutionException">They are not there or do not belong together, or the opportunity is closed.</exception>
    public static AskedCriterion Of(LocalPluginContext context, Entity row, RequestRefusal refusal)
    {
        var criterion = Find(context, CriteriaColumns.CriterionTable, row.GetAttributeValue<EntityReference>(AttestationColumns.Criterion), CriteriaColumns.Name, CriteriaColumns.Set, "crmq_isattested", "crmq_evidence");
        var opportunity = Find(context, OpportunityColumns.Table, row.GetAttributeValue<EntityReference>(AttestationColumns.Opportunity), OpportunityColumns.Name, OpportunityColumns.Owner, OpportunityColumns.State, OpportunityColumns.CriteriaSet);
        if (criterion is null || opportunity is null)
        {
            throw refusal.Of(RequestFlaw.Incomplete);
        }

        var asked = new AskedCriterion(criterion, opportunity);
        if (OptionValues.StateOf(opportunity) != OpportunityState.Open)
        {
            throw refusal.Of(RequestFlaw.ClosedAlready, asked.OpportunityName);
        }

        asked.RequireOwnSet(refusal);
        return asked;
    }

    private void RequireOwnSet(RequestRefusal refusal)
    {
        var judging = opportunity.GetAttributeValue<EntityReference>(OpportunityColumns.CriteriaSet);
        var own = criterion.GetAttributeValue<EntityReference>(CriteriaColumns.Set);
        if (judging is not null && own is not null && judging.Id != own.Id)
        {
            throw refusal.Of(RequestFlaw.OtherSet, Title, own.Name ?? "", judging.Name ?? "");
        }
    }

    private static Entity? Find(LocalPluginContext context, string table, EntityReference? reference, params string[] columns)
    {
        if (reference is null)
        {
            return null;
        }

        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, reference.Id);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
