using System;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Reads stored opportunities.</summary>
internal static class OpportunityTable
{
    /// <summary>What is read of every opportunity, whatever the criteria ask.</summary>
    public static readonly string[] Always =
    [
        OpportunityColumns.Name, OpportunityColumns.Currency, OpportunityColumns.ExchangeRate, OpportunityColumns.Verdict, OpportunityColumns.Score,
        OpportunityColumns.Assessment, OpportunityColumns.CriteriaSet, OpportunityColumns.CriteriaVersion, OpportunityColumns.EvaluatedOn,
        OpportunityColumns.ValidUntil, OpportunityColumns.Fingerprint, OpportunityColumns.OwnForecastCategory, OpportunityColumns.Missing,
    ];

    /// <summary>The opportunity that a closing activity or a quote names.</summary>
    public static Guid? IdIn(Entity row) => row.GetAttributeValue<EntityReference>(OpportunityColumns.Id)?.Id;

    /// <summary>A stored opportunity as SYSTEM sees it, in one call; null when it is gone.</summary>
    public static Entity? Find(LocalPluginContext context, Guid id, Snapshot snapshot)
    {
        var query = new QueryExpression(OpportunityColumns.Table) { ColumnSet = ColumnsOf(snapshot), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityColumns.Id, ConditionOperator.Equal, id);
        return context.Read(query).Entities.FirstOrDefault();
    }

    /// <summary>A stored opportunity with what the criteria read, in one call.</summary>
    public static Entity Read(IOrganizationService service, EntityReference opportunity, Snapshot snapshot) =>
        service.Retrieve(OpportunityColumns.Table, opportunity.Id, ColumnsOf(snapshot));

    /// <summary>What the criteria read, what is kept of the last assessment, and what names a row and turns its money into base currency.</summary>
    public static ColumnSet ColumnsOf(Snapshot snapshot) => new(snapshot.Columns.Select(column => column.Name).Union(Always).ToArray());

    /// <summary>The opportunity's name; empty when blank.</summary>
    public static string NameOf(Entity opportunity) => opportunity.GetAttributeValue<string>(OpportunityColumns.Name) ?? "";
}
