using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Resolves the names of a query and turns its conditions into tests of rows.</summary>
internal sealed class QueryCompiler(RowStore store, QueryUser user)
{
    private readonly List<Join> joins = [];
    private readonly List<SortKey> linkOrders = [];
    private TableMetadata root = null!;

    public CompiledQuery Compile(QueryExpression query)
    {
        root = Table(query.EntityName);
        var columns = Projection.Selected(root, query.ColumnSet).ToArray();
        var filters = new List<(Join Join, FilterExpression Criteria)>();
        foreach (var link in query.LinkEntities)
        {
            Link(link, 0, filters);
        }

        foreach (var (join, criteria) in filters)
        {
            join.Filter = Filter(criteria, join.Place);
        }

        var orders = query.Orders.Select(order => SortKey(order, 0)).Concat(linkOrders).ToArray();
        return new CompiledQuery(root, columns, joins, orders, Seen(RowSource.For(store, root, query.Criteria, user)), Filter(query.Criteria, 0));
    }

    private Func<IEnumerable<Row>> Seen(Func<IEnumerable<Row>> source) => user.Sight(root) is { } sees ? () => source().Where(sees) : source;

    private TableMetadata Table(string? name) => store.Metadata.Table(name ?? "") ?? throw Faults.NoTable(name ?? "");

    private static ColumnMetadata Column(TableMetadata table, string? name) =>
        table.Column(name ?? "") ?? throw Faults.NoColumn(table.LogicalName, name ?? "");

    private void Link(LinkEntity link, int parentPlace, List<(Join, FilterExpression)> filters)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural))
        {
            throw Faults.Of(ErrorCodes.UnsupportedJoin, $"Links of type {link.JoinOperator} are not supported by the embedded Dataverse.");
        }

        var table = Table(link.LinkToEntityName);
        var place = joins.Count + 1;
        var join = new Join(
            place,
            parentPlace,
            Alias(link, place),
            table,
            Column(TableAt(parentPlace), link.LinkFromAttributeName),
            Column(table, link.LinkToAttributeName),
            link.JoinOperator == JoinOperator.LeftOuter,
            [.. Projection.Selected(table, link.Columns)])
        {
            Sight = user.Sight(table),
        };
        joins.Add(join);
        filters.Add((join, link.LinkCriteria));
        linkOrders.AddRange(link.Orders.Select(order => SortKey(order, place)));
        foreach (var nested in link.LinkEntities)
        {
            Link(nested, place, filters);
        }
    }

    private string Alias(LinkEntity link, int place)
    {
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{link.LinkToEntityName}{place}" : link.EntityAlias;
        return joins.Any(join => join.Alias == alias)
            ? throw Faults.Of(ErrorCodes.DuplicateAlias, $"The query uses the alias '{alias}' twice.")
            : alias;
    }

    private TableMetadata TableAt(int place) => place == 0 ? root : joins[place - 1].Table;

    private SortKey SortKey(OrderExpression order, int place)
    {
        var at = Place(order.EntityName, place);
        return new SortKey(at, Column(TableAt(at), order.AttributeName), order.OrderType == OrderType.Descending);
    }

    /// <summary>Where the table named in a condition or order is: a link's alias, or its table when that is unambiguous.</summary>
    private int Place(string? name, int own)
    {
        if (string.IsNullOrEmpty(name) || (own == 0 && name == root.LogicalName))
        {
            return own;
        }

        var found = joins.Where(join => join.Alias == name).ToArray();
        if (found.Length == 0)
        {
            found = [.. joins.Where(join => join.Table.LogicalName == name)];
        }

        return found.Length == 1 ? found[0].Place : throw Faults.Of(ErrorCodes.NoAlias, $"The query has no link, or several, named '{name}'.");
    }

    private Func<JoinedRow, bool> Filter(FilterExpression filter, int place)
    {
        if (filter.IsQuickFindFilter)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"Quick-find filters are not supported by the embedded Dataverse.");
        }

        Func<JoinedRow, bool>[] tests =
            [.. filter.Conditions.Select(condition => Condition(condition, place)), .. filter.Filters.Where(HasContent).Select(nested => Filter(nested, place))];
        return tests.Length switch
        {
            0 => _ => true,
            1 => tests[0],
            _ when filter.FilterOperator == LogicalOperator.And => row => Array.TrueForAll(tests, test => test(row)),
            _ => row => Array.Exists(tests, test => test(row)),
        };
    }

    /// <summary>A filter without conditions says nothing, also inside an "or".</summary>
    private static bool HasContent(FilterExpression filter) => filter.Conditions.Count > 0 || filter.Filters.Any(HasContent);

    private Func<JoinedRow, bool> Condition(ConditionExpression condition, int own)
    {
        var place = Place(condition.EntityName, own);
        var column = Column(TableAt(place), condition.AttributeName);
        if (condition.CompareColumns)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"Comparing the column '{column.LogicalName}' with a column is not supported by the embedded Dataverse.");
        }

        var test = ConditionCompiler.Compile(column, condition, user);
        return row => test(row.Value(place, column));
    }
}
