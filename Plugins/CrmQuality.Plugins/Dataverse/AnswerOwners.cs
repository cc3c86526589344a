using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Who owns the answers and waivers of an opportunity: who owns the opportunity, unless that one may not have them.</summary>
internal static class AnswerOwners
{
    private const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>Gives them to the owner of the opportunity that was saved.</summary>
    /// <remarks>To the owner as it is now: jobs of the queue may run late, twice and in any order.</remarks>
    public static void Follow(LocalPluginContext context)
    {
        var service = context.AsSystem;
        foreach (var row in Of(service, AttestationColumns.Table, context.Execution.PrimaryEntityId).Concat(Of(service, WaiverColumns.Table, context.Execution.PrimaryEntityId)))
        {
            if (row.GetAttributeValue<AliasedValue>("o." + OpportunityColumns.Owner)?.Value is EntityReference owner
                && row.GetAttributeValue<EntityReference>(OpportunityColumns.Owner)?.Id != owner.Id
                && !TryGive(service, row, owner))
            {
                context.Trace($"The new owner may not own {row.LogicalName}: left where they were.");
                return;
            }
        }
    }

    private static List<Entity> Of(IOrganizationService service, string table, Guid opportunity)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(OpportunityColumns.Owner) };
        query.Criteria.AddCondition(AttestationColumns.Opportunity, ConditionOperator.Equal, opportunity);
        var link = query.AddLink(OpportunityColumns.Table, AttestationColumns.Opportunity, OpportunityColumns.Id);
        link.EntityAlias = "o";
        link.Columns = new ColumnSet(OpportunityColumns.Owner);
        return service.All(query);
    }

    private static bool TryGive(IOrganizationService service, Entity row, EntityReference owner)
    {
        try
        {
            service.Update(new Entity(row.LogicalName, row.Id) { [OpportunityColumns.Owner] = owner });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == PrivilegeDenied)
        {
            return false;
        }
    }
}
