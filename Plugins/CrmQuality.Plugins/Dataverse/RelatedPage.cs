using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The rows linked to a page of opportunities: read for all of them at once when a condition first asks, two hundred in a call.</summary>
internal sealed class RelatedPage(IOrganizationService service, Snapshot snapshot, IReadOnlyList<Entity> opportunities) : IRelatedRows
{
    /// <summary>How many rows are asked for in one call.</summary>
    public const int PerCall = 200;

    private readonly Dictionary<string, Dictionary<Guid, Entity>> parents = [];
    private readonly Dictionary<int, ILookup<Guid, Entity>> children = [];

    public IRow? Parent(Link link, EntityReference reference)
    {
        if (reference.LogicalName != link.Table)
        {
            return null;
        }

        if (!parents.TryGetValue(link.Table, out var rows))
        {
            parents[link.Table] = rows = Read(link.Table, link.Key, LinkColumns.OfParents(snapshot, link.Table), ReferencesTo(link.Table)).ToDictionary(row => row.Id);
        }

        return rows.TryGetValue(reference.Id, out var found) ? new RelatedRow(snapshot, link, found) : null;
    }

    public ChildRows Children(int link, Guid opportunityId)
    {
        var definition = snapshot.Links[link];
        if (!children.TryGetValue(link, out var rows))
        {
            var columns = LinkColumns.Of(definition.Columns);
            columns.AddColumn(definition.Key);
            children[link] = rows = Read(definition.Table, definition.Key, columns, opportunities.Select(row => row.Id))
                .ToLookup(row => row.GetAttributeValue<EntityReference>(definition.Key).Id);
        }

        var found = rows[opportunityId].ToList();
        return new ChildRows(found.Take(RelatedRows.MostChildren).Select(row => new RelatedRow(snapshot, definition, row)).ToArray(), found.Count <= RelatedRows.MostChildren);
    }

    private IEnumerable<Guid> ReferencesTo(string table) =>
        snapshot.Links
            .Where(link => link.IsParent && link.Table == table)
            .SelectMany(link => opportunities.Select(row => row.GetAttributeValue<EntityReference>(snapshot.Columns[link.Lookup].Name)))
            .Where(reference => reference?.LogicalName == table)
            .Select(reference => reference.Id);

    private List<Entity> Read(string table, string key, ColumnSet columns, IEnumerable<Guid> ids)
    {
        var rows = new List<Entity>();
        var wanted = ids.Distinct().ToList();
        for (var i = 0; i < wanted.Count; i += PerCall)
        {
            var query = new QueryExpression(table) { ColumnSet = columns };
            query.Criteria.AddCondition(key, ConditionOperator.In, wanted.Skip(i).Take(PerCall).Select(id => (object)id).ToArray());
            rows.AddRange(service.All(query));
        }

        return rows;
    }
}
