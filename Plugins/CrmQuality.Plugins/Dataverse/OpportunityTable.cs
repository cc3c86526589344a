using System.Linq;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Reads stored opportunities.</summary>
internal static class OpportunityTable
{
    /// <summary>The opportunity a closing activity closes, in one call; null when it names none.</summary>
    public static Entity? ReadClosing(IOrganizationService service, Entity closing, Snapshot snapshot)
    {
        if (closing.GetAttributeValue<EntityReference>("opportunityid") is not { } opportunity)
        {
            return null;
        }

        string[] always = [OpportunityColumns.Name, OpportunityColumns.Currency, OpportunityColumns.ExchangeRate];
        var columns = snapshot.Columns.Select(column => column.Name).Union(always).ToArray();
        return service.Retrieve(OpportunityColumns.Table, opportunity.Id, new ColumnSet(columns));
    }

    /// <summary>The opportunity's name; empty when blank.</summary>
    public static string NameOf(Entity opportunity) => opportunity.GetAttributeValue<string>(OpportunityColumns.Name) ?? "";
}
