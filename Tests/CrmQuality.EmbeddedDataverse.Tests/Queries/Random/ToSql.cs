using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>A query as SQL, by the documented rules: ne lets blanks pass, everything else is SQL's own; text ignores case; choices sort by their label.</summary>
internal static class ToSql
{
    private const string Root = "r";

    public static string Of(Query query)
    {
        var columns = string.Join(", ", query.Results.Select(Shown).DefaultIfEmpty("1"));
        var groups = query.Results.Where(one => one.Aggregate is null).Select(Shown).ToArray();
        var sql = $"SELECT {(query.IsDistinct ? "DISTINCT " : "")}{columns} FROM {query.Table} {Root}{string.Concat(query.Links.Select(link => Join(link, Root)))}";
        sql += " WHERE " + string.Join(" AND ", query.Links.SelectMany(link => Restrictions(link, Root)).Prepend(Filter(query.Filter, Root)));
        sql += query.IsAggregate && groups.Length > 0 ? " GROUP BY " + string.Join(", ", groups) : "";
        var orders = query.SortsGroups
            ? query.Results.Where(one => one.Aggregate is null).Select(one => one.Column.Kind == Kind.Option ? Label(Shown(one)) : Shown(one))
            : query.Orders.Select(order => Sorted(order, query.UsesRawOrder) + (order.IsDescending ? " DESC" : ""));
        var order = string.Join(", ", orders);
        return sql + (order.Length > 0 ? " ORDER BY " + order : "") + (query.Top is { } top ? $" LIMIT {top}" : "");
    }

    private static string At(string? alias, Column column) => $"{alias ?? Root}.{column.Name}";

    private static string Join(Link link, string parent)
    {
        if (!link.Joins)
        {
            return "";
        }

        var on = $"{link.Alias}.{link.From} = {parent}.{link.To}" + (link.Filter is { } filter ? " AND " + Filter(filter, link.Alias) : "");
        return $" {(link.Type == "inner" ? "JOIN" : "LEFT JOIN")} {link.Table} {link.Alias} ON {on}{string.Concat(link.Links.Select(nested => Join(nested, link.Alias)))}";
    }

    /// <summary>The links that only restrict, at any depth of those that join.</summary>
    private static IEnumerable<string> Restrictions(Link link, string parent) => link.Type switch
    {
        "exists" => [$"EXISTS ({Related(link, $"{link.Alias}.{link.From} = {parent}.{link.To}")})"],
        "in" => [$"{parent}.{link.To} IN ({Related(link, "1", $"{link.Alias}.{link.From}")})"],
        _ => link.Links.SelectMany(nested => Restrictions(nested, link.Alias)),
    };

    private static string Related(Link link, string on, string what = "1")
    {
        string[] tests = [on, .. link.Filter is { } filter ? [Filter(filter, link.Alias)] : Array.Empty<string>(), .. link.Links.SelectMany(nested => Restrictions(nested, link.Alias))];
        return $"SELECT {what} FROM {link.Table} {link.Alias}{string.Concat(link.Links.Select(nested => Join(nested, link.Alias)))} WHERE {string.Join(" AND ", tests)}";
    }

    /// <summary>A filter that holds nothing says nothing, also inside an or.</summary>
    private static string Filter(Filter filter, string owner)
    {
        string[] tests =
        [
            .. filter.Conditions.Select(condition => Conditions.Sql(condition, At(condition.Alias ?? owner, condition.Column), condition.Alias ?? owner)),
            .. filter.Filters.Where(HasContent).Select(nested => Filter(nested, owner)),
            .. filter.Links.Select(link => Tested(link, owner)),
        ];
        return tests.Length == 0 ? "1" : "(" + string.Join(filter.IsOr ? " OR " : " AND ", tests) + ")";
    }

    private static bool HasContent(Filter filter) => filter.Conditions.Count + filter.Links.Count > 0 || filter.Filters.Any(HasContent);

    private static string Tested(Link link, string owner)
    {
        var on = $"{link.Alias}.{link.From} = {owner}.{link.To}";
        var passing = $"EXISTS ({Related(link, on)})";
        return link.Type switch
        {
            "not any" => "NOT " + passing,
            "all" => $"(EXISTS (SELECT 1 FROM {link.Table} {link.Alias} WHERE {on}) AND NOT {passing})",
            _ => passing,
        };
    }

    private static string Shown(Result result)
    {
        var column = At(result.Owner, result.Column);
        return result.Aggregate switch
        {
            null => result.Part is { } part ? Conditions.Part(part, result.Column.Kind == Kind.Moment && !result.IsUtc ? $"datetime({column}, '+3 hours')" : column) : column,
            "count" => "COUNT(*)",
            "countcolumn" => $"COUNT({(result.IsDistinct ? "DISTINCT " : "")}{column})",
            "sum" => $"CASE WHEN COUNT(*) = 0 THEN NULL ELSE COALESCE(SUM({column}), 0) END",
            "avg" when result.Column.Kind == Kind.Number => $"SUM({column}) / COUNT({column})",
            var function => $"{function.ToUpperInvariant()}({column})",
        };
    }

    private static string Sorted(Order order, bool isRaw) => order.Column.Kind switch
    {
        Kind.Option when !isRaw => Label(At(order.Owner, order.Column)),
        Kind.Reference => $"(SELECT n.name FROM account n WHERE n.accountid = {At(order.Owner, order.Column)}) COLLATE NOCASE",
        _ => At(order.Owner, order.Column),
    };

    private static string Label(string column) => $"CASE {column} WHEN 0 THEN 'Must have' WHEN 1 THEN 'Should have' WHEN 2 THEN 'Good to have' WHEN 3 THEN 'No need' END";
}
