using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads FetchXML filters, conditions and links.</summary>
internal sealed class FetchFilterReader(QueryRequest request)
{
    /// <summary>The filters of an entity or a link, all of which have to pass.</summary>
    public FilterExpression Criteria(XElement node, string table)
    {
        var criteria = new FilterExpression(LogicalOperator.And);
        criteria.Filters.AddRange(node.Elements("filter").Select(filter => Filter(filter, table)));
        return criteria;
    }

    public LinkEntity Link(XElement node, string fromTable)
    {
        FetchNode.Allow(node, ["name", "from", "to", "alias", "link-type", "intersect", "visible"], ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"]);
        var join = FetchOperators.Join(node.Attribute("link-type")?.Value ?? "inner");

        // In FetchXML "from" is the column of the linked table and "to" the one of the table it hangs on.
        var link = new LinkEntity(fromTable, FetchNode.Required(node, "name"), FetchNode.Required(node, "to"), FetchNode.Required(node, "from"), join)
        {
            EntityAlias = node.Attribute("alias")?.Value,
            Columns = FetchColumns.Read(node, request, allWhenNone: false),
        };
        link.LinkCriteria = Criteria(node, link.LinkToEntityName);
        link.Orders.AddRange(node.Elements("order").Select(FetchColumns.Order));
        link.LinkEntities.AddRange(node.Elements("link-entity").Select(nested => Link(nested, link.LinkToEntityName)));
        return link;
    }

    private FilterExpression Filter(XElement node, string table)
    {
        FetchNode.Allow(node, ["type", "hint"], ["condition", "filter", "link-entity"]);
        var type = node.Attribute("type")?.Value ?? "and";
        var filter = new FilterExpression(type switch
        {
            "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            _ => throw FetchNode.Invalid($"a filter is of type 'and' or 'or', not '{type}'"),
        });
        filter.Conditions.AddRange(node.Elements("condition").Select(Condition));
        filter.Filters.AddRange(node.Elements("filter").Select(nested => Filter(nested, table)));
        foreach (var link in node.Elements("link-entity"))
        {
            request.AddLink(filter, Link(link, table));
        }

        return filter;
    }

    private static ConditionExpression Condition(XElement node)
    {
        FetchNode.Allow(node, ["attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype", "uihidden"], ["value"]);
        var (table, column, comparison) = (node.Attribute("entityname")?.Value, FetchNode.Required(node, "attribute"), FetchOperators.Operator(FetchNode.Required(node, "operator")));
        if (node.Attribute("valueof") is { } other)
        {
            return new ConditionExpression(table, column, comparison, [other.Value]) { CompareColumns = true };
        }

        object[] values = node.Attribute("value") is { } single ? [single.Value] : [.. node.Elements("value").Select(value => value.Value)];
        return new ConditionExpression(table, column, comparison, values);
    }
}
