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
/// <remarks>Reads as SYSTEM: a verdict must not depend on who saves. By query, so that a row that is gone is no fault.</remarks>
internal sealed class RelatedRows(LocalPluginContext context, Snapshot snapshot) : IRelatedRows
{
    private const int MostChildren = 1000;
    private readonly Dictionary<string, ChildRows> children = [];

    /// <summary>Whether an earlier step of this save has read what it needed.</summary>
    public bool WereHandedOn => Handover.Find<string>(context.Execution, Key("done")) is not null;

    /// <summary>Tells later steps that all that is needed was read.</summary>
    public void HandOn() => Handover.Leave(context.Execution, Key("done"), "1");

    public IRow? Parent(Link link, EntityReference reference)
    {
        if (reference.LogicalName != link.Table)
        {
            return null;
        }

        var key = Key($"{link.Table}:{reference.Id:D}");
        var rows = Rows(key, () => ById(link.Table, link.Key, reference.Id, LinkColumns.OfParents(snapshot, link.Table)));
        return rows.Entities.Count == 0 ? null : new RelatedRow(snapshot, link, rows.Entities[0]);
    }

    public ChildRows Children(int link, Guid opportunityId)
    {
        var key = Key($"{link}:{opportunityId:D}");
        if (!children.TryGetValue(key, out var known))
        {
            var rows = Rows(key, () => Pointing(snapshot.Links[link], opportunityId));
            children[key] = known = new ChildRows(rows.Entities.Select(row => new RelatedRow(snapshot, snapshot.Links[link], row)).ToArray(), !rows.MoreRecords);
        }

        return known;
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
        foreach (var row in Rows(Key($"own:{stored.Id:D}"), () => ById(OpportunityColumns.Table, OpportunityColumns.Id, stored.Id, new ColumnSet(added))).Entities)
        {
            foreach (var column in added.Where(row.Contains))
            {
                completed[column] = row[column];
            }
        }

        return completed;
    }

    private EntityCollection Rows(string key, Func<QueryExpression> query)
    {
        if (Handover.Find<EntityCollection>(context.Execution, key) is { } rows)
        {
            return rows;
        }

        rows = context.Read(query());
        Handover.Leave(context.Execution, key, rows);
        return rows;
    }

    /// <remarks>The depth keeps what an outer save read before it changed those rows from the saves it causes.</remarks>
    private string Key(string what) => $"crmq_related:{snapshot.Version}:{context.Execution.Depth}:{what}";

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
