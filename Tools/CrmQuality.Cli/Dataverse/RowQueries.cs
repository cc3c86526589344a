using System.Collections.Generic;
using System.Linq;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Dataverse;

/// <summary>Short forms of what is asked of rows.</summary>
internal static class RowQueries
{
    /// <summary>All rows of a table, page by page.</summary>
    public static List<Entity> All(this IOrganizationService service, string table, params string[] columns) =>
        service.All(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

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
