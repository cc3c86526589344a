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

        return Read(service, opportunity, snapshot);
    }

    /// <summary>A stored opportunity with what the criteria read, in one call.</summary>
    public static Entity Read(IOrganizationService service, EntityReference opportunity, Snapshot snapshot) =>
        service.Retrieve(OpportunityColumns.Table, opportunity.Id, ColumnsOf(snapshot));

    /// <summary>What the criteria read, and what names a row and turns its money into base currency.</summary>
    public static ColumnSet ColumnsOf(Snapshot snapshot)
    {
        string[] always = [OpportunityColumns.Name, OpportunityColumns.Currency, OpportunityColumns.ExchangeRate];
        return new ColumnSet(snapshot.Columns.Select(column => column.Name).Union(always).ToArray());
    }

    /// <summary>The opportunity's name; empty when blank.</summary>
    public static string NameOf(Entity opportunity) => opportunity.GetAttributeValue<string>(OpportunityColumns.Name) ?? "";
}
