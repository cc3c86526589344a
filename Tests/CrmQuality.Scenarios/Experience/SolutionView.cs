using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Scenarios.Experience;

/// <summary>A view of the solution.</summary>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Node">The savedquery.</param>
internal sealed record SolutionView(string Table, XElement Node)
{
    public string Id => Node.Element("savedqueryid")!.Value.ToLowerInvariant();

    /// <summary>In English.</summary>
    public string Name => SolutionScreens.English(Node.Element("LocalizedNames")!);

    public string Kind => Node.Element("querytype")!.Value;

    private XElement Fetch => Node.Element("fetchxml")!.Element("fetch")!;

    /// <summary>The query, with what a user types into the search where it asks for that, and for the rows of one other row where it stands on a form.</summary>
    /// <param name="related">The lookup and the row it must lead to; null for all rows.</param>
    public string Query((string Lookup, Guid Row)? related = null)
    {
        var fetch = XElement.Parse(Fetch.ToString().Replace("{0}", "%", StringComparison.Ordinal));
        foreach (var mark in fetch.Descendants("filter").Attributes("isquickfindfields").ToArray())
        {
            // Only tells the platform to give up beyond 10,000 rows; the embedded Dataverse refuses it.
            mark.Remove();
        }

        var entity = fetch.Element("entity")!;
        entity.AddFirst(new XElement("attribute", new XAttribute("name", Table == "opportunity" ? "name" : "crmq_name")));
        if (related is { } condition)
        {
            entity.Add(new XElement(
                "filter", new XElement("condition", new XAttribute("attribute", condition.Lookup), new XAttribute("operator", "eq"), new XAttribute("value", condition.Row))));
        }

        return fetch.ToString();
    }

    /// <summary>The same as <see cref="Query"/> for a chart: the rows of the view, grouped as the chart says.</summary>
    public string Query(SolutionChart chart)
    {
        var fetch = new XElement(chart.Fetch);
        var links = Fetch.Element("entity")!.Elements("link-entity").Select(link => new XElement(link)).ToArray();
        foreach (var column in links.SelectMany(link => link.Elements("attribute")).ToArray())
        {
            column.Remove();
        }

        fetch.Element("entity")!.Add(Filters.Select(filter => new XElement(filter)), links);
        return fetch.ToString();
    }

    private IEnumerable<XElement> Filters => Fetch.Element("entity")!.Elements("filter");
}
