using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Resolves the names of a query and turns its conditions into tests of rows.</summary>
internal sealed class QueryCompiler(QueryContext context)
{
    private readonly List<SortKey> linkOrders = [];
    private readonly List<NamedColumn> named = [];
    private readonly List<Func<JoinedRow, bool>> restrictions = [];
    private QueryScope scope = null!;

    /// <param name="query">The query.</param>
    /// <param name="alias">A second name of its table.</param>
    public CompiledQuery Compile(QueryExpression query, string? alias = null)
    {
        var root = context.Table(query.EntityName);
        scope = new QueryScope(root, alias);
        var columns = Columns(query.ColumnSet, root, 0);
        var filters = new List<(Join Join, FilterExpression Criteria)>();
        foreach (var link in query.LinkEntities)
        {
            Link(link, 0, filters);
        }

        var compiler = new FilterCompiler(context, scope);
        foreach (var (join, criteria) in filters)
        {
            join.Filter = compiler.Compile(criteria, join.Place);
        }

        restrictions.Add(compiler.Compile(query.Criteria, 0));
        return new CompiledQuery(root, columns, scope.Joins, Orders(query), new RowSource(context, root).For(query.Criteria), row => restrictions.TrueForAll(test => test(row)))
        {
            Named = named,
            Sight = context.User.Sight(root),
        };
    }

    private SortKey[] Orders(QueryExpression query) =>
        context.Request.IsAggregate ? [] : [.. query.Orders.Select(order => SortKey(order, 0)), .. linkOrders];

    private void Link(LinkEntity link, int parentPlace, List<(Join, FilterExpression)> filters)
    {
        if (link.JoinOperator is JoinOperator.Exists or JoinOperator.In)
        {
            restrictions.Add(RelatedRows.Compile(context, scope, link, parentPlace));
            return;
        }

        RequireJoin(link);
        context.CountLink(link);
        var table = context.Table(link.LinkToEntityName);
        var place = scope.Joins.Count + 1;
        var join = new Join(
            place,
            parentPlace,
            scope.AliasOf(link),
            table,
            Comparable(scope.TableAt(parentPlace), link.LinkFromAttributeName),
            Comparable(table, link.LinkToAttributeName),
            link.JoinOperator is JoinOperator.LeftOuter or JoinOperator.MatchFirstRowUsingCrossApply,
            Columns(link.Columns, table, place))
        {
            IsFirstOnly = link.JoinOperator == JoinOperator.MatchFirstRowUsingCrossApply,
            Sight = context.User.Sight(table),
        };
        scope.Add(join);
        filters.Add((join, link.LinkCriteria));
        foreach (var nested in link.LinkEntities)
        {
            Link(nested, place, filters);
        }

        if (!context.Request.IsAggregate)
        {
            linkOrders.AddRange(link.Orders.Select(order => SortKey(order, place)));
        }
    }

    private static void RequireJoin(LinkEntity link)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural or JoinOperator.MatchFirstRowUsingCrossApply))
        {
            throw Faults.Of(ErrorCodes.UnsupportedJoin, $"A link of type {link.JoinOperator} stands inside a filter, not beside the other links.");
        }

        if (link.JoinOperator == JoinOperator.MatchFirstRowUsingCrossApply && link.LinkEntities.Count > 0)
        {
            throw Faults.Of(ErrorCodes.UnsupportedJoin, $"Links inside a link of type {link.JoinOperator} are not supported by the embedded Dataverse.");
        }
    }

    /// <summary>The columns returned under their own name; those with an alias are kept apart.</summary>
    private ColumnMetadata[] Columns(ColumnSet columns, TableMetadata table, int place)
    {
        foreach (var expression in columns.AttributeExpressions)
        {
            named.Add(NamedColumn.Of(expression, table, place, context.Request));
        }

        if (named.GroupBy(one => one.Alias).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Faults.Of(ErrorCodes.DuplicateAlias, $"The query uses the alias '{twice.Key}' twice.");
        }

        ColumnMetadata[] selected = [.. Projection.Selected(table, columns).Where(column => place == 0 || IsForLinks(column, columns))];
        return context.Request.IsAggregate && selected.Length > 0
            ? throw Faults.Of(ErrorCodes.AttributeWithAggregate, $"The column '{selected[0].LogicalName}' is neither aggregated nor grouped by; a query of aggregates returns no others.")
            : selected;
    }

    /// <summary>A link that returns all columns leaves out lists of parties; one that names one is refused.</summary>
    private static bool IsForLinks(ColumnMetadata column, ColumnSet columns) =>
        column.Kind != ColumnKind.PartyList || (columns.AllColumns ? false : throw Faults.Of(
            ErrorCodes.InvalidArgument, $"The list of parties '{column.LogicalName}' of a linked table is not supported by the embedded Dataverse; link activityparty."));

    private static ColumnMetadata Comparable(TableMetadata table, string? name) => QueryContext.Column(table, name) is { Kind: not ColumnKind.PartyList } column
        ? column
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"A query neither sorts nor links by the list of parties '{name}' of '{table.LogicalName}'; link activityparty.");

    private SortKey SortKey(OrderExpression order, int place)
    {
        if (string.IsNullOrEmpty(order.AttributeName) && !string.IsNullOrEmpty(order.Alias))
        {
            var column = named.Find(one => one.Alias == order.Alias) ?? throw Faults.NoAlias(order.Alias);
            return new SortKey(column.Place, column.Column, order.OrderType == OrderType.Descending);
        }

        var at = scope.Place(order.EntityName, place);
        return new SortKey(at, Comparable(scope.TableAt(at), order.AttributeName), order.OrderType == OrderType.Descending);
    }
}
