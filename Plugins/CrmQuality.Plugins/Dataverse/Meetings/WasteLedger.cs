using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Waste;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>The append-only table of waste entries.</summary>
internal sealed class WasteLedger(IOrganizationService service)
{
    private const int KeysPerCall = 100;

    /// <summary>Every entry of some meetings, by the meeting's key.</summary>
    public ILookup<string, WasteEntry> Of(IReadOnlyCollection<string> keys)
    {
        var entries = new List<WasteEntry>();
        for (var i = 0; i < keys.Count; i += KeysPerCall)
        {
            var query = new QueryExpression(WasteColumns.Table) { ColumnSet = new ColumnSet(WasteColumns.All) };
            query.Criteria.FilterOperator = LogicalOperator.Or;
            foreach (var key in keys.Skip(i).Take(KeysPerCall))
            {
                query.Criteria.AddCondition(WasteColumns.Key, ConditionOperator.BeginsWith, key + "-");
            }

            entries.AddRange(service.All(query).Select(WasteRow.Read));
        }

        return entries.ToLookup(entry => KeyOf(entry.Key));
    }

    /// <summary>The keys of the meetings about an opportunity or lead that have entries.</summary>
    /// <param name="column">The lookup.</param>
    /// <param name="subject">The row.</param>
    public IEnumerable<string> KeysOf(string column, Guid subject)
    {
        var query = new QueryExpression(WasteColumns.Table) { ColumnSet = new ColumnSet(WasteColumns.Key) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, subject);
        return service.All(query).Select(row => KeyOf(row.GetAttributeValue<string>(WasteColumns.Key))).Distinct();
    }

    /// <summary>Adds an entry; the rep owns it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">Somebody else has posted the meeting meanwhile: read it again.</exception>
    public void Append(Entity row) => OwnedRows.Create(service, row, row.GetAttributeValue<EntityReference>(WasteColumns.Rep));

    private static string KeyOf(string key) => key.Substring(0, key.LastIndexOf('-'));
}
