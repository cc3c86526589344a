using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads FetchXML into a QueryExpression. What it does not know it refuses by name.</summary>
internal static class FetchReader
{
    private static readonly string[] FetchAttributes =
        ["version", "mapping", "output-format", "distinct", "no-lock", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "aggregate"];

    public static QueryExpression Read(string? fetchXml)
    {
        var fetch = Load(fetchXml);
        FetchNode.Allow(fetch, FetchAttributes, ["entity"]);
        if (FetchNode.Flag(fetch, "aggregate"))
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"FetchXML: aggregates are not supported by the embedded Dataverse.");
        }

        var entity = fetch.Elements("entity").ToArray();
        if (entity.Length != 1)
        {
            throw FetchNode.Invalid($"a fetch holds one entity, this one {entity.Length}");
        }

        var query = ReadEntity(entity[0]);
        query.Distinct = FetchNode.Flag(fetch, "distinct");
        query.TopCount = FetchNode.Whole(fetch, "top");
        query.PageInfo.Count = FetchNode.Whole(fetch, "count") ?? 0;
        query.PageInfo.PageNumber = FetchNode.Whole(fetch, "page") ?? 0;
        query.PageInfo.PagingCookie = fetch.Attribute("paging-cookie")?.Value;
        query.PageInfo.ReturnTotalRecordCount = FetchNode.Flag(fetch, "returntotalrecordcount");
        return query;
    }

    private static XElement Load(string? fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml ?? ""), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader);
            return root.Name == "fetch" ? root : throw FetchNode.Invalid($"the root is '{root.Name}' instead of 'fetch'");
        }
        catch (XmlException cause)
        {
            throw FetchNode.Invalid($"it is not well-formed XML, line {cause.LineNumber}: {cause.Message}");
        }
    }

    private static QueryExpression ReadEntity(XElement node)
    {
        FetchNode.Allow(node, ["name"], ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"]);
        var query = new QueryExpression(FetchNode.Required(node, "name")) { ColumnSet = Columns(node, allWhenNone: true) };
        query.Criteria = Criteria(node);
        query.Orders.AddRange(node.Elements("order").Select(Order));
        query.LinkEntities.AddRange(node.Elements("link-entity").Select(link => Link(link, query.EntityName)));
        return query;
    }

    /// <summary>An entity that names no column returns all; a link-entity none.</summary>
    private static ColumnSet Columns(XElement node, bool allWhenNone)
    {
        var names = new List<string>();
        foreach (var attribute in node.Elements("attribute"))
        {
            FetchNode.Allow(attribute, ["name"], []);
            names.Add(FetchNode.Required(attribute, "name"));
        }

        var all = node.Element("all-attributes") is not null || (allWhenNone && names.Count == 0 && node.Element("no-attrs") is null);
        return all ? new ColumnSet(true) : new ColumnSet([.. names]);
    }

    private static FilterExpression Criteria(XElement node)
    {
        var criteria = new FilterExpression(LogicalOperator.And);
        criteria.Filters.AddRange(node.Elements("filter").Select(FetchFilterReader.Read));
        return criteria;
    }

    private static OrderExpression Order(XElement node)
    {
        FetchNode.Allow(node, ["attribute", "descending", "entityname"], []);
        return new OrderExpression(FetchNode.Required(node, "attribute"), FetchNode.Flag(node, "descending") ? OrderType.Descending : OrderType.Ascending)
        {
            EntityName = node.Attribute("entityname")?.Value,
        };
    }

    private static LinkEntity Link(XElement node, string fromTable)
    {
        FetchNode.Allow(node, ["name", "from", "to", "alias", "link-type", "intersect", "visible"], ["attribute", "all-attributes", "order", "filter", "link-entity"]);
        var type = node.Attribute("link-type")?.Value ?? "inner";
        var join = type switch
        {
            "inner" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            _ => throw Faults.Of(ErrorCodes.UnsupportedJoin, $"FetchXML: links of type '{type}' are not supported by the embedded Dataverse."),
        };

        // In FetchXML "from" is the column of the linked table and "to" the one of the table it hangs on.
        var link = new LinkEntity(fromTable, FetchNode.Required(node, "name"), FetchNode.Required(node, "to"), FetchNode.Required(node, "from"), join)
        {
            EntityAlias = node.Attribute("alias")?.Value,
            Columns = Columns(node, allWhenNone: false),
            LinkCriteria = Criteria(node),
        };
        link.Orders.AddRange(node.Elements("order").Select(Order));
        link.LinkEntities.AddRange(node.Elements("link-entity").Select(nested => Link(nested, link.LinkToEntityName)));
        return link;
    }
}
