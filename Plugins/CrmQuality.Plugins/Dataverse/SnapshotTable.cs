using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The table that holds every published version.</summary>
internal static class SnapshotTable
{
    /// <summary>The text of the live version, in one call; null when none is published.</summary>
    public static string? ReadLive(LocalPluginContext context)
    {
        var query = new QueryExpression("crmq_snapshot") { ColumnSet = new ColumnSet("crmq_content"), TopCount = 1 };

        // As an object: a bare bool binds to the overload whose third parameter says whether columns are compared.
        query.Criteria.AddCondition("crmq_islive", ConditionOperator.Equal, (object)true);
        query.AddOrder("crmq_version", OrderType.Descending);
        var found = context.Read(query).Entities;
        return found.Count == 0 ? null : found[0].GetAttributeValue<string>("crmq_content") ?? "";
    }
}
