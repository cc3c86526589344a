using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Experience;

/// <summary>A chart of the solution.</summary>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Node">The visualization.</param>
internal sealed record SolutionChart(string Table, XElement Node)
{
    public string Id => Node.Element("savedqueryvisualizationid")!.Value.ToLowerInvariant();

    /// <summary>In English.</summary>
    public string Name => SolutionScreens.English(Node.Element("LocalizedNames")!);

    public XElement Fetch => Node.Descendants("fetch").Single();

    /// <summary>What it shows of the rows of a view: one text per bar, groups before the figure, in order.</summary>
    public string[] Bars(IOrganizationService service, SolutionView view)
    {
        string[] groups = [.. Fetch.Descendants("attribute").Where(column => column.Attribute("groupby") is not null).Select(Alias)];
        var figure = Alias(Fetch.Descendants("attribute").Single(column => column.Attribute("aggregate") is not null));
        var rows = service.RetrieveMultiple(new FetchExpression(view.Query(this))).Entities;
        return [.. rows.Select(row => $"{string.Join(" / ", groups.Select(alias => Text(row, alias)))} = {Text(row, figure)}").Order(System.StringComparer.Ordinal)];
    }

    private static string Alias(XElement column) => column.Attribute("alias")!.Value;

    private static string Text(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value switch
    {
        null => "none",
        OptionSetValue option => (option.Value % 1000).ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Name ?? reference.Id.ToString(),
        Money money => money.Value.ToString("0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0", CultureInfo.InvariantCulture),
        var other => string.Create(CultureInfo.InvariantCulture, $"{other}"),
    };
}
