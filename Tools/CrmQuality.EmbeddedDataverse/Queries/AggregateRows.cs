using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Groups joined rows and returns one entity per group; a query without groups returns one for all rows, also for none.</summary>
internal sealed class AggregateRows(QueryContext context, CompiledQuery query, Projection projection)
{
    private const int MostRows = 50_000;
    private readonly NamedColumn[] columns = [.. query.Named];
    private readonly int[] groupedBy = [.. Enumerable.Range(0, query.Named.Count).Where(i => query.Named[i].Aggregate == XrmAggregateType.None)];

    public IEnumerable<Entity> Of(IEnumerable<JoinedRow> rows)
    {
        var results = Groups(Limited(rows)).Select(Result);
        return Sorted(results).Select(Entity);
    }

    private List<JoinedRow> Limited(IEnumerable<JoinedRow> rows)
    {
        var most = Math.Min(context.Request.AggregateLimit ?? MostRows, MostRows);
        var read = rows.Take(most + 1).ToList();
        return read.Count <= most
            ? read
            : throw Faults.Of(
                ErrorCodes.AggregateLimitExceeded,
                $"AggregateQueryRecordLimit exceeded. Cannot perform this operation: the aggregates of '{query.Table.LogicalName}' would read more than {most} rows; filter them.");
    }

    private IEnumerable<IReadOnlyList<JoinedRow>> Groups(List<JoinedRow> rows) => groupedBy.Length == 0
        ? [rows]
        : rows.GroupBy(row => string.Join('\u001f', groupedBy.Select(i => StoredKey.Of(GroupValue(columns[i], row))))).Select(group => group.ToList());

    private object?[] Result(IReadOnlyList<JoinedRow> rows) =>
        [.. columns.Select(column => column.Aggregate == XrmAggregateType.None ? GroupValue(column, rows[0]) : Aggregation.Of(column, rows))];

    private object? GroupValue(NamedColumn column, JoinedRow row) => row.Value(column.Place, column.Column) switch
    {
        DateTime moment when column.Part != XrmDateTimeGrouping.None => DatePart.Of(column, moment, context.User),
        var value => value,
    };

    private IEnumerable<object?[]> Sorted(IEnumerable<object?[]> results)
    {
        IOrderedEnumerable<object?[]>? sorted = null;
        var order = new RowOrder(query, context);
        foreach (var said in Orders(context.Request.Expression))
        {
            var place = Array.FindIndex(columns, column => column.Alias == said.Alias);
            if (place < 0)
            {
                throw string.IsNullOrEmpty(said.Alias)
                    ? Faults.Of(ErrorCodes.AttributeWithAggregate, $"A query of aggregates sorts by aliases, not by the column '{said.AttributeName}'.")
                    : Faults.NoAlias(said.Alias);
            }

            object? Value(object?[] result) => columns[place].Aggregate == XrmAggregateType.None ? order.Sortable(columns[place].Column, result[place]) : result[place];
            sorted = (sorted, said.OrderType) switch
            {
                (null, OrderType.Ascending) => results.OrderBy(Value, RowOrder.Comparer),
                (null, _) => results.OrderByDescending(Value, RowOrder.Comparer),
                (_, OrderType.Ascending) => sorted.ThenBy(Value, RowOrder.Comparer),
                _ => sorted.ThenByDescending(Value, RowOrder.Comparer),
            };
        }

        return sorted ?? results;
    }

    private static IEnumerable<OrderExpression> Orders(QueryExpression expression) => expression.Orders.Concat(expression.LinkEntities.SelectMany(Orders));

    private static IEnumerable<OrderExpression> Orders(LinkEntity link) => link.Orders.Concat(link.LinkEntities.SelectMany(Orders));

    private Entity Entity(object?[] result)
    {
        var entity = new Entity(query.Table.LogicalName);
        for (var i = 0; i < columns.Length; i++)
        {
            projection.AddAggregate(entity, columns[i], result[i]);
        }

        return entity;
    }
}
