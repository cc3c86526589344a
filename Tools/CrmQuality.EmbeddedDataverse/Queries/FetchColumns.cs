using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads the columns, aggregates, groups and orders of FetchXML.</summary>
internal static class FetchColumns
{
    /// <summary>An entity that names no column returns all; a link-entity none, nor does a query of aggregates.</summary>
    public static ColumnSet Read(XElement node, QueryRequest request, bool allWhenNone)
    {
        var attributes = node.Elements("attribute").ToArray();
        var isAll = node.Element("all-attributes") is not null
            || (allWhenNone && attributes.Length == 0 && node.Element("no-attrs") is null && !request.IsAggregate);
        var columns = new ColumnSet(isAll);
        foreach (var attribute in attributes)
        {
            FetchNode.Allow(attribute, ["name", "alias", "aggregate", "groupby", "dategrouping", "distinct", "usertimezone"], []);
            Add(columns, attribute, request);
        }

        return columns;
    }

    public static OrderExpression Order(XElement node)
    {
        FetchNode.Allow(node, ["attribute", "alias", "descending", "entityname"], []);
        var alias = node.Attribute("alias")?.Value;
        return new OrderExpression(
            string.IsNullOrEmpty(alias) ? FetchNode.Required(node, "attribute") : node.Attribute("attribute")?.Value,
            FetchNode.Flag(node, "descending") ? OrderType.Descending : OrderType.Ascending)
        {
            Alias = alias,
            EntityName = node.Attribute("entityname")?.Value,
        };
    }

    private static void Add(ColumnSet columns, XElement node, QueryRequest request)
    {
        var name = FetchNode.Required(node, "name");
        var isPlain = node.Attribute("alias") is null && node.Attribute("aggregate") is null && node.Attribute("groupby") is null;
        if (isPlain)
        {
            columns.AddColumn(name);
            return;
        }

        var expression = new XrmAttributeExpression(name)
        {
            Alias = node.Attribute("alias")?.Value,
            AggregateType = Aggregate(node, request),
            HasGroupBy = FetchNode.Flag(node, "groupby"),
            DateTimeGrouping = Part(node),
        };
        columns.AttributeExpressions.Add(expression);
        if (FetchNode.Flag(node, "distinct"))
        {
            request.DistinctCounts.Add(expression);
        }

        if (node.Attribute("usertimezone")?.Value is "false" or "0")
        {
            request.UtcGroups.Add(expression);
        }
    }

    private static XrmAggregateType Aggregate(XElement node, QueryRequest request)
    {
        var said = node.Attribute("aggregate")?.Value;
        if ((said is not null || node.Attribute("groupby") is not null) && !request.IsAggregate)
        {
            throw Faults.Of(ErrorCodes.InvalidAggregate, $"FetchXML: the column '{node.Attribute("name")?.Value}' is aggregated or grouped by, but the fetch does not say aggregate='true'.");
        }

        return said switch
        {
            null => XrmAggregateType.None,
            "count" => XrmAggregateType.Count,
            "countcolumn" => XrmAggregateType.CountColumn,
            "sum" => XrmAggregateType.Sum,
            "avg" => XrmAggregateType.Avg,
            "min" => XrmAggregateType.Min,
            "max" => XrmAggregateType.Max,
            _ => throw Faults.Of(ErrorCodes.InvalidAggregate, $"FetchXML: '{said}' is no aggregate; there are count, countcolumn, sum, avg, min and max."),
        };
    }

    private static XrmDateTimeGrouping Part(XElement node) => node.Attribute("dategrouping")?.Value switch
    {
        null => XrmDateTimeGrouping.None,
        "day" => XrmDateTimeGrouping.Day,
        "week" => XrmDateTimeGrouping.Week,
        "month" => XrmDateTimeGrouping.Month,
        "quarter" => XrmDateTimeGrouping.Quarter,
        "year" => XrmDateTimeGrouping.Year,
        var other => throw Faults.Of(ErrorCodes.InvalidAggregate, $"FetchXML: grouping dates by '{other}' is not supported by the embedded Dataverse."),
    };
}
