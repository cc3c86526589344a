using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads FetchXML into the form queries run in. What it does not know it refuses by name.</summary>
internal static class FetchReader
{
    // Those that only advise the database, as latematerialize and no-lock do, change no result.
    private static readonly string[] FetchAttributes =
    [
        "version", "mapping", "output-format", "distinct", "no-lock", "top", "count", "page", "paging-cookie", "returntotalrecordcount",
        "aggregate", "aggregatelimit", "useraworderby", "latematerialize", "options",
    ];

    public static QueryRequest Read(string? fetchXml)
    {
        var fetch = Load(fetchXml);
        FetchNode.Allow(fetch, FetchAttributes, ["entity"]);
        var entity = fetch.Elements("entity").ToArray();
        if (entity.Length != 1)
        {
            throw FetchNode.Invalid($"a fetch holds one entity, this one {entity.Length}");
        }

        var query = new QueryExpression(FetchNode.Required(entity[0], "name"));
        var request = new QueryRequest(query)
        {
            IsFetch = true,
            IsAggregate = FetchNode.Flag(fetch, "aggregate"),
            AggregateLimit = AggregateLimit(fetch),
            UsesRawOrder = FetchNode.Flag(fetch, "useraworderby"),
        };
        ReadPages(fetch, query);
        ReadEntity(entity[0], request);
        return request;
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

    private static int? AggregateLimit(XElement fetch) => FetchNode.Whole(fetch, "aggregatelimit") switch
    {
        0 => throw FetchNode.Invalid("'aggregatelimit' is 0; it must be above that"),
        var limit => limit,
    };

    private static void ReadPages(XElement fetch, QueryExpression query)
    {
        query.Distinct = FetchNode.Flag(fetch, "distinct");
        query.TopCount = FetchNode.Whole(fetch, "top");
        query.PageInfo.Count = FetchNode.Whole(fetch, "count") ?? 0;
        query.PageInfo.PageNumber = FetchNode.Whole(fetch, "page") ?? 0;
        query.PageInfo.PagingCookie = fetch.Attribute("paging-cookie")?.Value;
        query.PageInfo.ReturnTotalRecordCount = FetchNode.Flag(fetch, "returntotalrecordcount");
    }

    private static void ReadEntity(XElement node, QueryRequest request)
    {
        FetchNode.Allow(node, ["name"], ["attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity"]);
        var query = request.Expression;
        var reader = new FetchFilterReader(request);
        query.ColumnSet = FetchColumns.Read(node, request, allWhenNone: true);
        query.Criteria = reader.Criteria(node, query.EntityName);
        query.Orders.AddRange(node.Elements("order").Select(FetchColumns.Order));
        query.LinkEntities.AddRange(node.Elements("link-entity").Select(link => reader.Link(link, query.EntityName)));
    }
}
