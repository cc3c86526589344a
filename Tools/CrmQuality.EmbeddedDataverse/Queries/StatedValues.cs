using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>What a filter says of the columns of every row it lets through, where an index can use it.</summary>
internal sealed class StatedValues
{
    private readonly QueryContext context;
    private readonly TableMetadata table;
    private readonly List<StatedColumn> columns = [];

    /// <param name="context">Of the query.</param>
    /// <param name="table">The queried table.</param>
    /// <param name="criteria">A filter that has been compiled: its values fit their columns.</param>
    public StatedValues(QueryContext context, TableMetadata table, FilterExpression criteria)
    {
        this.context = context;
        this.table = table;
        Collect(criteria);
    }

    /// <summary>What is said of a column; null for nothing.</summary>
    public StatedColumn? Of(string column) => columns.Find(one => one.Column.LogicalName == column);

    /// <summary>The first column of a kind of which anything is said.</summary>
    public StatedColumn? First(Predicate<ColumnMetadata> kind) => columns.Find(one => kind(one.Column));

    private void Collect(FilterExpression filter)
    {
        if (filter.FilterOperator == LogicalOperator.And || filter.Conditions.Count + filter.Filters.Count + context.Request.LinksOf(filter).Count <= 1)
        {
            columns.AddRange(filter.Conditions.Select(condition => Of([condition])).OfType<StatedColumn>());
            foreach (var nested in filter.Filters)
            {
                Collect(nested);
            }
        }
        else if (filter.Filters.Count + context.Request.LinksOf(filter).Count == 0 && Of(filter.Conditions) is { } stated)
        {
            columns.Add(stated);
        }
    }

    /// <summary>What conditions say of which one at least is met; null where that is not about one column.</summary>
    private StatedColumn? Of(IReadOnlyCollection<ConditionExpression> conditions)
    {
        var first = conditions.First();
        if (!conditions.All(condition => IsStated(condition) && condition.AttributeName == first.AttributeName) || table.Column(first.AttributeName) is not { } column || !CanHaveIndex(column))
        {
            return null;
        }

        var values = conditions.Where(condition => condition.Operator != ConditionOperator.BeginsWith)
            .SelectMany(condition => ConditionCompiler.Flattened(condition.Values))
            .Select(value => QueryValue.Read(column, value, context.User));
        var beginnings = conditions.Where(condition => condition.Operator == ConditionOperator.BeginsWith).Select(condition => (string)condition.Values[0]).ToArray();
        return Array.TrueForAll(beginnings, TextTest.IsPlain) ? new StatedColumn(column, [.. values.Distinct()], beginnings) : null;
    }

    private static bool CanHaveIndex(ColumnMetadata column) => column.IsReference || column.Kind is ColumnKind.UniqueIdentifier or ColumnKind.Text or ColumnKind.WholeNumber;

    private static bool IsStated(ConditionExpression condition) =>
        condition is { Operator: ConditionOperator.Equal or ConditionOperator.In or ConditionOperator.BeginsWith, CompareColumns: false } && string.IsNullOrEmpty(condition.EntityName);
}
