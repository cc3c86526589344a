using System;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Has opportunities judged again, with what their tables of answers and waivers say.</summary>
internal static class Reevaluation
{
    /// <summary>Asks for it where the answer or waiver being saved belongs to an open opportunity.</summary>
    public static void Ask(LocalPluginContext context)
    {
        var isGone = context.IsCausedBy("Delete", OpportunityColumns.Table);
        if (!isGone && Concerned(context) is { } opportunity && IsOpen(context.AsSystem, opportunity))
        {
            Ask(context.AsSystem, opportunity, context.Now);
        }
    }

    /// <summary>Asks for it by writing the one column that does nothing else.</summary>
    public static void Ask(IOrganizationService service, Guid opportunity, DateTime now) =>
        service.Update(new Entity(OpportunityColumns.Table, opportunity) { [OpportunityColumns.Reevaluate] = now });

    private static Guid? Concerned(LocalPluginContext context)
    {
        // A waiver that is only asked for changes nothing yet.
        var isRequest = context.Execution.PrimaryEntityName == WaiverColumns.Table && context.Execution.MessageName == "Create";
        return isRequest ? null : (context.PreImage ?? context.Target).GetAttributeValue<EntityReference>(AttestationColumns.Opportunity)?.Id;
    }

    private static bool IsOpen(IOrganizationService service, Guid opportunity)
    {
        var query = new QueryExpression(OpportunityColumns.Table) { ColumnSet = new ColumnSet(OpportunityColumns.Id), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityColumns.Id, ConditionOperator.Equal, opportunity);
        query.Criteria.AddCondition(OpportunityColumns.State, ConditionOperator.Equal, (int)OpportunityState.Open);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
