using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>
/// Reads a <c>link-entity</c> of opportunity. A link asks for a row: whether FetchXML calls it inner, any or exists makes no difference to the truth.
/// </summary>
internal static class LinkReader
{
    private const int MostRows = 100;
    private static readonly string[] Known = ["name", "from", "to", "alias", "link-type", "minimum-rows", "visible"];

    public static LinkNode Read(XElement link, ICollection<string> problems)
    {
        FilterReader.RefuseAttributes(link, Known, problems);
        var name = Required(link, "name", problems);
        return new LinkNode(name, Required(link, "from", problems), Required(link, "to", problems))
        {
            IsNegated = IsNegated(link, name, problems),
            MinimumRows = MinimumRows(link, name, problems),
            Parts = FilterReader.ReadParts(link, isInLink: true, problems),
        };
    }

    private static bool IsNegated(XElement link, string name, ICollection<string> problems)
    {
        var type = (string?)link.Attribute("link-type") ?? "inner";
        switch (type)
        {
            case "inner" or "any" or "exists" or "in" or "not all" or "matchfirstrowusingcrossapply":
                return false;
            case "not any":
                return true;
            case "outer":
                problems.Add($"The link to {name} is of type outer, which asks for nothing; use any, or \"not any\" for opportunities without such a row.");
                return false;
            case "all":
                problems.Add($"The link to {name} is of type all, whose meaning in FetchXML is easily misread; say it with any or \"not any\".");
                return false;
            default:
                problems.Add($"Link type '{type}' is not supported; use any, \"not any\".");
                return false;
        }
    }

    private static int? MinimumRows(XElement link, string name, ICollection<string> problems)
    {
        if ((string?)link.Attribute("minimum-rows") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= MostRows)
        {
            return rows;
        }

        problems.Add($"minimum-rows=\"{text}\" of the link to {name} is not a number of rows from 1 to {MostRows}.");
        return null;
    }

    private static string Required(XElement link, string attribute, ICollection<string> problems)
    {
        var value = (string?)link.Attribute(attribute) ?? "";
        if (value.Length == 0)
        {
            problems.Add($"A <link-entity> lacks the attribute '{attribute}'; write <link-entity name=\"account\" from=\"accountid\" to=\"parentaccountid\">.");
        }

        return value;
    }
}
