using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Reads the rows linked to an opportunity when a condition asks for them: one call per row or table, which later steps of the save share.</summary>
internal sealed class RelatedRows(LocalPluginContext context, Snapshot snapshot) : IRelatedRows
{
    /// <summary>How many child rows of a table a verdict looks at.</summary>
    public const int MostChildren = 1000;

    private readonly Dictionary<string, ChildRows> children = [];

    /// <summary>The reads behind it.</summary>
    public SharedReads Reads { get; } = new(context, snapshot.Version);

    public IRow? Parent(Link link, EntityReference reference)
    {
        if (reference.LogicalName != link.Table)
        {
            return null;
        }

        var rows = ById(link.Table, link.Key, reference.Id);
        return rows.Entities.Count == 0 ? null : new RelatedRow(snapshot, link, rows.Entities[0]);
    }

    public ChildRows Children(int link, Guid opportunityId)
    {
        var key = $"{link}:{opportunityId:D}";
        if (!children.TryGetValue(key, out var known))
        {
            var rows = Reads.Rows(key, () => Pointing(snapshot.Links[link], opportunityId));
            children[key] = known = new ChildRows(rows.Entities.Select(row => new RelatedRow(snapshot, snapshot.Links[link], row)).ToArray(), !rows.MoreRecords);
        }

        return known;
    }

    /// <summary>The business unit of an owner; null when the owner is gone.</summary>
    public EntityReference? UnitOf(EntityReference owner)
    {
        var rows = ById(owner.LogicalName, owner.LogicalName + "id", owner.Id);
        return rows.Entities.Count == 0 ? null : rows.Entities[0].GetAttributeValue<EntityReference>(LinkColumns.BusinessUnit);
    }

    /// <summary>The stored opportunity with the columns that the shipped images lack; itself where there are none.</summary>
    public Entity Completed(Entity stored)
    {
        string[] added = [.. snapshot.AddedColumns.Where(column => !stored.Contains(column))];
        if (added.Length == 0)
        {
            return stored;
        }

        var completed = new Entity(stored.LogicalName, stored.Id);
        completed.Attributes.AddRange(stored.Attributes);
        foreach (var row in Reads.Rows($"own:{stored.Id:D}", () => ById(OpportunityColumns.Table, OpportunityColumns.Id, stored.Id, new ColumnSet(added))).Entities)
        {
            foreach (var column in added.Where(row.Contains))
            {
                completed[column] = row[column];
            }
        }

        return completed;
    }

    private EntityCollection ById(string table, string key, Guid id) =>
        Reads.Rows($"{table}:{id:D}", () => ById(table, key, id, LinkColumns.OfParents(snapshot, table)));

    private static QueryExpression ById(string table, string key, Guid id, ColumnSet columns)
    {
        var query = new QueryExpression(table) { ColumnSet = columns, TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return query;
    }

    private static QueryExpression Pointing(Link link, Guid opportunityId)
    {
        var query = new QueryExpression(link.Table)
        {
            ColumnSet = LinkColumns.Of(link.Columns),
            PageInfo = new PagingInfo { Count = MostChildren, PageNumber = 1 },
        };
        query.Criteria.AddCondition(link.Key, ConditionOperator.Equal, opportunityId);
        return query;
    }
}
