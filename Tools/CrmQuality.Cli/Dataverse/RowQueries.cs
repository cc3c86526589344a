using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Dataverse;

/// <summary>Queries that return more than a page.</summary>
internal static class RowQueries
{
    private const int PageSize = 5000;

    /// <summary>All rows of a table, page by page.</summary>
    public static IEnumerable<Entity> All(this IOrganizationService service, string table, params string[] columns) =>
        service.All(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    /// <summary>All rows a query finds, page by page; its paging is overwritten.</summary>
    public static IEnumerable<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>A query for the rows whose column has one of some values.</summary>
    public static QueryExpression WhereIn(string table, string column, IEnumerable<object> values, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.In, values.ToArray());
        return query;
    }

    /// <summary>The number of a choice, or nothing.</summary>
    public static int? Choice(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>A text, blank instead of null.</summary>
    public static string Text(this Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    /// <summary>The id a lookup holds, or nothing.</summary>
    public static System.Guid? Reference(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}
