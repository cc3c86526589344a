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
    public ILookup<string, WasteEntry> Of(IReadOnlyCollection<string> keys) => RowsOf(keys).Select(WasteRow.Read).ToLookup(entry => KeyOf(entry.Key));

    /// <summary>Every row of some meetings.</summary>
    public List<Entity> RowsOf(IReadOnlyCollection<string> keys)
    {
        var rows = new List<Entity>();
        for (var i = 0; i < keys.Count; i += KeysPerCall)
        {
            var query = new QueryExpression(WasteColumns.Table) { ColumnSet = new ColumnSet(WasteColumns.All) };
            query.Criteria.FilterOperator = LogicalOperator.Or;
            foreach (var key in keys.Skip(i).Take(KeysPerCall))
            {
                query.Criteria.AddCondition(WasteColumns.Key, ConditionOperator.BeginsWith, key + "-");
            }

            rows.AddRange(service.All(query));
        }

        return rows;
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

    /// <summary>The key of the meeting in the key of an entry.</summary>
    public static string KeyOf(string key) => key.Substring(0, key.LastIndexOf('-'));
}
