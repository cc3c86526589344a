using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>A query in the one form in which it runs, with what FetchXML says and a QueryExpression has no place for.</summary>
/// <param name="Expression">The query.</param>
internal sealed record QueryRequest(QueryExpression Expression)
{
    private readonly Dictionary<FilterExpression, List<LinkEntity>> links = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether it is written in FetchXML, which may compare columns of different tables.</summary>
    public bool IsFetch { get; init; }

    /// <summary>Whether it returns aggregates instead of rows.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>How many rows an aggregate may read at most, where the query says so.</summary>
    public int? AggregateLimit { get; init; }

    /// <summary>Whether choices sort by their value instead of their label.</summary>
    public bool UsesRawOrder { get; init; }

    /// <summary>Columns whose different values are counted.</summary>
    public HashSet<XrmAttributeExpression> DistinctCounts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Dates grouped by their part in UTC instead of the user's zone.</summary>
    public HashSet<XrmAttributeExpression> UtcGroups { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the expression says it all.</summary>
    public bool IsPlain => !IsAggregate && !UsesRawOrder && AggregateLimit is null && links.Count == 0;

    /// <summary>The request of a QueryExpression.</summary>
    public static QueryRequest Of(QueryExpression query) =>
        new(query) { IsAggregate = Columns(query).SelectMany(columns => columns.AttributeExpressions).Any(one => one.HasGroupBy || one.AggregateType != XrmAggregateType.None) };

    public void AddLink(FilterExpression filter, LinkEntity link)
    {
        if (!links.TryGetValue(filter, out var list))
        {
            links[filter] = list = [];
        }

        list.Add(link);
    }

    /// <summary>The links of a filter that test for related rows.</summary>
    public IReadOnlyList<LinkEntity> LinksOf(FilterExpression filter) =>
        links.TryGetValue(filter, out var found) ? found : FilterLink.Of(filter) is { } link ? [link] : [];

    private static IEnumerable<ColumnSet> Columns(QueryExpression query) => query.LinkEntities.SelectMany(Columns).Prepend(query.ColumnSet);

    private static IEnumerable<ColumnSet> Columns(LinkEntity link) => link.LinkEntities.SelectMany(Columns).Prepend(link.Columns);
}
