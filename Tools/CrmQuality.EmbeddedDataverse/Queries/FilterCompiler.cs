using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Turns filters into tests of joined rows.</summary>
internal sealed class FilterCompiler(QueryContext context, QueryScope scope)
{
    /// <summary>The filter of the table at a place.</summary>
    public Func<JoinedRow, bool> Compile(FilterExpression filter, int place)
    {
        if (filter.IsQuickFindFilter)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"Quick-find filters are not supported by the embedded Dataverse.");
        }

        Func<JoinedRow, bool>[] tests =
        [
            .. filter.Conditions.Select(condition => Condition(condition, place)),
            .. filter.Filters.Where(HasContent).Select(nested => Compile(nested, place)),
            .. context.Request.LinksOf(filter).Select(link => RelatedRows.InFilter(context, scope, link, place)),
        ];
        return tests.Length switch
        {
            0 => _ => true,
            1 => tests[0],
            _ when filter.FilterOperator == LogicalOperator.And => row => Array.TrueForAll(tests, test => test(row)),
            _ => row => Array.Exists(tests, test => test(row)),
        };
    }

    /// <summary>A filter without conditions says nothing, also inside an "or".</summary>
    private bool HasContent(FilterExpression filter) =>
        filter.Conditions.Count > 0 || context.Request.LinksOf(filter).Count > 0 || filter.Filters.Any(HasContent);

    private Func<JoinedRow, bool> Condition(ConditionExpression condition, int own)
    {
        RequireOwnTable(condition, own);
        var place = scope.Place(condition.EntityName, own);
        var column = QueryContext.Column(scope.TableAt(place), condition.AttributeName);
        if (condition.CompareColumns)
        {
            return new ColumnComparison(context, scope).Compile(condition, place, column);
        }

        var test = ConditionCompiler.Compile(column, condition, context);
        return row => test(row.Value(place, column));
    }

    /// <summary>Dataverse tests a condition that names a table after the join, also inside a link: only an inner join makes that the same.</summary>
    private void RequireOwnTable(ConditionExpression condition, int own)
    {
        if (own == 0 || string.IsNullOrEmpty(condition.EntityName))
        {
            return;
        }

        var join = scope.Joins[own - 1];
        if (join.IsOuter || condition.EntityName != join.Alias)
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"A condition in the filter of the link '{join.Alias}' that names the table '{condition.EntityName}' is not supported by the embedded Dataverse; put it into the filter of the query.");
        }
    }
}
