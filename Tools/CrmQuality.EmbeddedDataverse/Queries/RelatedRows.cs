using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// Tests whether a row has related rows, without joining them. "all" asks that related rows exist and none of them passes the filter of
/// the link; "not all" is the same as "any".
/// </summary>
internal static class RelatedRows
{
    /// <summary>A link inside a filter.</summary>
    public static Func<JoinedRow, bool> InFilter(QueryContext context, QueryScope scope, LinkEntity link, int place) =>
        link.JoinOperator is JoinOperator.Any or JoinOperator.NotAny or JoinOperator.All or JoinOperator.NotAll
            ? Compile(context, scope, link, place)
            : throw Faults.Of(ErrorCodes.UnsupportedJoin, $"A link of type {link.JoinOperator} cannot stand inside a filter: only any, not any, all and not all.");

    /// <summary>A link of type exists or in beside the other links.</summary>
    public static Func<JoinedRow, bool> Compile(QueryContext context, QueryScope scope, LinkEntity link, int place)
    {
        context.CountLink(link);
        var table = context.Table(link.LinkToEntityName);
        var parent = QueryContext.Column(scope.TableAt(place), link.LinkFromAttributeName);
        var column = QueryContext.Column(table, link.LinkToAttributeName);
        if (link.Columns.AllColumns || link.Columns.Columns.Count + link.Columns.AttributeExpressions.Count + link.Orders.Count > 0)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"A link of type {link.JoinOperator} returns no columns of '{table.LogicalName}' and sorts by none.");
        }

        var query = new QueryExpression(table.LogicalName) { Criteria = link.LinkCriteria };
        query.LinkEntities.AddRange(link.LinkEntities);
        var compiled = new QueryCompiler(context).Compile(query, link.EntityAlias);
        var passing = new Lazy<HashSet<object>>(() => Keys(compiled.Run(context.Reader).Select(row => row.Root), column));
        var related = new Lazy<HashSet<object>>(() => Keys(compiled.Sight is { } sees ? context.Reader.Rows(table.LogicalName).Where(sees) : context.Reader.Rows(table.LogicalName), column));
        bool Has(JoinedRow row, Lazy<HashSet<object>> keys) => row.Value(place, parent) is { } value && keys.Value.Contains(Join.Key(value));
        return link.JoinOperator switch
        {
            JoinOperator.NotAny => row => !Has(row, passing),
            JoinOperator.All => row => Has(row, related) && !Has(row, passing),
            _ => row => Has(row, passing),
        };
    }

    private static HashSet<object> Keys(IEnumerable<Row> rows, ColumnMetadata column) => [.. rows.Select(row => row[column]).OfType<object>().Select(Join.Key)];
}
