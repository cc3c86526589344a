using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Linting;

/// <summary>Names a place in an XML file so that a person finds it without counting.</summary>
internal static class ElementName
{
    private static readonly string[] IdentifyingAttributes =
        ["PhysicalName", "uniquename", "schemaname", "Name", "name", "id", "Id", "schemaName", "type", "value", "languagecode", "LCID"];

    private static readonly string[] IdentifyingElements = ["Name", "UniqueName", "SiteMapUniqueName", "formid", "savedqueryid", "savedqueryvisualizationid", "FormId"];

    /// <summary>The element or attribute, and the nearest element around it that has a name of its own.</summary>
    public static string Of(XObject place)
    {
        string attribute = place is XAttribute named ? $"attribute {named.Name.LocalName} of " : string.Empty;
        XElement? element = place as XElement ?? place.Parent;
        if (element is null)
        {
            return attribute;
        }

        string identity = IdentityOf(element);
        if (identity.Length > 0 || element.Ancestors().FirstOrDefault(parent => IdentityOf(parent).Length > 0) is not { } around)
        {
            return attribute + Tag(element, identity);
        }

        return $"{attribute}{Tag(element, string.Empty)} of {Tag(around, IdentityOf(around))}";
    }

    private static string Tag(XElement element, string identity) => $"<{element.Name.LocalName}{identity}>";

    private static string IdentityOf(XElement element)
    {
        XAttribute? attribute = IdentifyingAttributes.Select(name => element.Attribute(name)).FirstOrDefault(candidate => candidate is not null);
        if (attribute is not null)
        {
            return $" {attribute.Name.LocalName}=\"{attribute.Value}\"";
        }

        XElement? child = IdentifyingElements.Select(name => element.Element(name)).FirstOrDefault(candidate => candidate is { HasElements: false });
        return child is null ? string.Empty : $" {child.Value}";
    }
}
