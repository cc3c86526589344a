using System.Globalization;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads attributes of FetchXML nodes and refuses what is not known.</summary>
internal static class FetchNode
{
    public static FaultException<OrganizationServiceFault> Invalid(string reason) =>
        Faults.Of(ErrorCodes.InvalidQueryValue, $"The FetchXML is not valid: {reason}.");

    /// <summary>Refuses the first attribute or child that is not among those named.</summary>
    public static void Allow(XElement node, string[] attributes, string[] children)
    {
        var unknown = node.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None)
            .Select(attribute => attribute.Name.LocalName).FirstOrDefault(name => !attributes.Contains(name));
        if (unknown is not null)
        {
            throw Unsupported(node, $"the attribute '{unknown}'");
        }

        unknown = node.Elements().Select(child => child.Name.LocalName).FirstOrDefault(name => !children.Contains(name));
        if (unknown is not null)
        {
            throw Unsupported(node, $"the element '{unknown}'");
        }
    }

    public static string Required(XElement node, string name) =>
        node.Attribute(name)?.Value is { Length: > 0 } value ? value : throw Invalid($"'{node.Name}' lacks the attribute '{name}'");

    public static bool Flag(XElement node, string name) => node.Attribute(name)?.Value is "true" or "1";

    public static int? Whole(XElement node, string name) =>
        node.Attribute(name)?.Value is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Invalid($"'{text}' of '{name}' is not a whole number");

    private static FaultException<OrganizationServiceFault> Unsupported(XElement node, string what) =>
        Faults.Of(ErrorCodes.InvalidQueryValue, $"FetchXML: {what} of '{node.Name}' is not supported by the embedded Dataverse.");
}
