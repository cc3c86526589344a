using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>A query as a QueryExpression, which lacks what only FetchXML can say.</summary>
internal static class ToExpression
{
    private static readonly System.Reflection.PropertyInfo? FilterLink = typeof(FilterExpression).GetProperty("AnyAllFilterLinkEntity");

    public static bool CanSay(Query query) =>
        !query.UsesRawOrder && !query.Results.Any(one => one.IsDistinct || one.IsUtc) && CanSay(query.Filter) && query.Links.All(CanSay);

    public static QueryExpression Of(Query query)
    {
        var said = new QueryExpression(query.Table) { Distinct = query.IsDistinct, TopCount = query.Top, ColumnSet = Columns(query, null), Criteria = Filter(query.Filter, query.Table) };
        said.Orders.AddRange(query.Orders.Select(order => new OrderExpression(order.Column.Name, order.IsDescending ? OrderType.Descending : OrderType.Ascending) { EntityName = order.Owner }));
        if (query.SortsGroups)
        {
            said.Orders.AddRange(query.Results.Select((one, i) => (one, i)).Where(pair => pair.one.Aggregate is null).Select(pair => new OrderExpression { Alias = ToFetch.Name(pair.i) }));
        }

        said.LinkEntities.AddRange(query.Links.Select(link => Link(link, query.Table, query)));
        return said;
    }

    private static bool CanSay(Filter filter) =>
        filter.Links.Count <= (FilterLink is null ? 0 : 1) && filter.Conditions.All(one => one.Other is null || one.Alias is null) && filter.Filters.All(CanSay) && filter.Links.All(CanSay);

    private static bool CanSay(Link link) => (link.Filter is null || CanSay(link.Filter)) && link.Links.All(CanSay);

    private static ColumnSet Columns(Query query, string? owner)
    {
        var columns = new ColumnSet();
        for (var i = 0; i < query.Results.Count; i++)
        {
            var one = query.Results[i];
            if (one.Owner == owner && query.IsAggregate)
            {
                var part = one.Part is { } name ? Enum.Parse<XrmDateTimeGrouping>(name, true) : XrmDateTimeGrouping.None;
                var function = one.Aggregate is { } said ? Enum.Parse<XrmAggregateType>(said, true) : XrmAggregateType.None;
                columns.AttributeExpressions.Add(new XrmAttributeExpression(one.Column.Name, function, ToFetch.Name(i), part) { HasGroupBy = one.Aggregate is null });
            }
            else if (one.Owner == owner)
            {
                columns.AddColumn(one.Column.Name);
            }
        }

        return columns;
    }

    private static FilterExpression Filter(Filter filter, string table)
    {
        var said = new FilterExpression(filter.IsOr ? LogicalOperator.Or : LogicalOperator.And);
        said.Conditions.AddRange(filter.Conditions.Select(Condition));
        said.Filters.AddRange(filter.Filters.Select(nested => Filter(nested, table)));
        foreach (var link in filter.Links)
        {
            FilterLink!.SetValue(said, Link(link, table, null));
        }

        return said;
    }

    private static ConditionExpression Condition(Condition condition)
    {
        object[] values = condition.Other is { } other ? [other.Name] : [.. condition.Values];
        return new ConditionExpression(condition.Alias, condition.Column.Name, Operator(condition.Operator), values) { CompareColumns = condition.Other is not null };
    }

    private static LinkEntity Link(Link link, string parent, Query? query)
    {
        var said = new LinkEntity(parent, link.Table, link.To, link.From, Join(link.Type))
        {
            EntityAlias = link.Alias,
            LinkCriteria = link.Filter is { } filter ? Filter(filter, link.Table) : new FilterExpression(),
            Columns = query is not null && link.Joins ? Columns(query, link.Alias) : new ColumnSet(),
        };
        said.LinkEntities.AddRange(link.Links.Select(nested => Link(nested, link.Table, link.Joins ? query : null)));
        return said;
    }

    private static JoinOperator Join(string type) => type switch
    {
        "outer" => JoinOperator.LeftOuter,
        _ => Enum.Parse<JoinOperator>(type.Replace(" ", "", StringComparison.Ordinal), true),
    };

    private static ConditionOperator Operator(string name) => name switch
    {
        "eq" => ConditionOperator.Equal,
        "ne" => ConditionOperator.NotEqual,
        "gt" => ConditionOperator.GreaterThan,
        "ge" => ConditionOperator.GreaterEqual,
        "lt" => ConditionOperator.LessThan,
        "le" => ConditionOperator.LessEqual,
        "not-begin-with" => ConditionOperator.DoesNotBeginWith,
        "not-end-with" => ConditionOperator.DoesNotEndWith,
        _ => Enum.Parse<ConditionOperator>(name.Replace("-", "", StringComparison.Ordinal), true),
    };
}
