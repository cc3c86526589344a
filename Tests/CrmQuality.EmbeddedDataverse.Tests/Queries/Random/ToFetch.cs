using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>A query as FetchXML.</summary>
internal static class ToFetch
{
    public static string Of(Query query, int page = 0, string? cookie = null) =>
        new XElement(
            "fetch",
            query.IsDistinct ? new XAttribute("distinct", "true") : null,
            query.IsAggregate ? new XAttribute("aggregate", "true") : null,
            query.UsesRawOrder ? new XAttribute("useraworderby", "true") : null,
            query.Top is { } top ? new XAttribute("top", top) : null,
            query.PageSize is { } size ? new XAttribute("count", size) : null,
            page > 0 ? new XAttribute("page", page) : null,
            page > 0 ? new XAttribute("returntotalrecordcount", "true") : null,
            cookie is null ? null : new XAttribute("paging-cookie", cookie),
            new XElement(
                "entity",
                new XAttribute("name", query.Table),
                Columns(query, null),
                query.Orders.Select(Order),
                query.SortsGroups ? query.Results.Select((one, i) => one.Aggregate is null ? new XElement("order", new XAttribute("alias", Name(i))) : null) : null,
                Filter(query.Filter),
                query.Links.Select(link => Link(link, query)))).ToString(SaveOptions.DisableFormatting);

    public static string Name(int place) => "x" + place.ToString(CultureInfo.InvariantCulture);

    private static object Columns(Query query, string? owner)
    {
        var own = query.Results.Select((one, i) => (one, i)).Where(pair => pair.one.Owner == owner).ToArray();
        return own.Length == 0 ? new XElement("no-attrs") : own.Select(pair => Column(query, pair.one, pair.i)).ToArray();
    }

    private static XElement Column(Query query, Result result, int place)
    {
        var node = new XElement("attribute", new XAttribute("name", result.Column.Name));
        if (query.IsAggregate)
        {
            node.Add(new XAttribute("alias", Name(place)), result.Aggregate is { } function ? new XAttribute("aggregate", function) : new XAttribute("groupby", "true"));
            node.Add(result.IsDistinct ? new XAttribute("distinct", "true") : null, result.Part is { } part ? new XAttribute("dategrouping", part) : null);
            node.Add(result.IsUtc ? new XAttribute("usertimezone", "false") : null);
        }

        return node;
    }

    private static XElement Order(Order order) => new(
        "order",
        order.Owner is { } owner ? new XAttribute("entityname", owner) : null,
        new XAttribute("attribute", order.Column.Name),
        order.IsDescending ? new XAttribute("descending", "true") : null);

    private static XElement Filter(Filter filter) => new(
        "filter",
        new XAttribute("type", filter.IsOr ? "or" : "and"),
        filter.Conditions.Select(Condition),
        filter.Filters.Select(Filter),
        filter.Links.Select(link => Link(link, null)));

    private static XElement Condition(Condition condition) => new(
        "condition",
        condition.Alias is { } alias ? new XAttribute("entityname", alias) : null,
        new XAttribute("attribute", condition.Column.Name),
        new XAttribute("operator", condition.Operator),
        condition.Other is { } other ? new XAttribute("valueof", condition.Alias is { } of ? $"{of}.{other.Name}" : other.Name) : null,
        condition.Values.Select(value => new XElement("value", value)));

    private static XElement Link(Link link, Query? query) => new(
        "link-entity",
        new XAttribute("name", link.Table),
        new XAttribute("from", link.From),
        new XAttribute("to", link.To),
        new XAttribute("link-type", link.Type),
        new XAttribute("alias", link.Alias),
        query is not null && link.Joins ? Columns(query, link.Alias) : null,
        link.Filter is { } filter ? Filter(filter) : null,
        link.Links.Select(nested => Link(nested, link.Joins ? query : null)));
}
