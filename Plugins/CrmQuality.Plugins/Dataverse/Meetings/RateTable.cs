using System;
using System.Linq;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>The table of cost rates.</summary>
internal static class RateTable
{
    /// <summary>All rates in force, in one call.</summary>
    public static RateCard Read(IOrganizationService service)
    {
        var query = new QueryExpression("crmq_costrate")
        {
            ColumnSet = new ColumnSet("crmq_hourly", "crmq_perkilometre", "crmq_validfrom", "crmq_userid", "crmq_businessunitid"),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder("createdon", OrderType.Ascending);
        return new RateCard(service.All(query).Select(LineOf).ToList());
    }

    private static RateLine LineOf(Entity row) => new()
    {
        ValidFrom = Day.Of(row.GetAttributeValue<DateTime>("crmq_validfrom")),
        UserId = row.GetAttributeValue<EntityReference>("crmq_userid")?.Id,
        TeamId = row.GetAttributeValue<EntityReference>("crmq_businessunitid")?.Id,
        Hourly = row.GetAttributeValue<decimal?>("crmq_hourly"),
        PerKilometre = row.GetAttributeValue<decimal?>("crmq_perkilometre"),
    };
}
