using System;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Turns a <c>WebResource</c> node and the file it names into a row of webresource.</summary>
internal static class WebResourceNode
{
    private const string Table = "webresource";

    /// <summary>The name that solution.xml lists it by.</summary>
    public static string Name(XElement node) => node.Required("Name", "customizations.xml, a web resource");

    public static Entity Row(XElement node, SolutionPackage package, OrganizationMetadata metadata)
    {
        var name = Name(node);
        var where = $"customizations.xml, web resource {name}";
        return new Entity(Table, Node.Id(node.Required("WebResourceId", where), where))
        {
            ["name"] = name,
            ["displayname"] = node.Optional("DisplayName"),
            ["description"] = node.Optional("Description"),
            ["webresourcetype"] = new OptionSetValue(Kind(node, where, metadata)),
            ["languagecode"] = node.Whole("LanguageCode", where),
            ["content"] = Convert.ToBase64String(package.Content(node.Required("FileName", where))),
            ["dependencyxml"] = node.Optional("DependencyXml"),
            ["introducedversion"] = node.Optional("IntroducedVersion"),
            ["isenabledformobileclient"] = node.Flag("IsEnabledForMobileClient", false),
            ["isavailableformobileoffline"] = node.Flag("IsAvailableForMobileOffline", false),
            ["iscustomizable"] = new BooleanManagedProperty(node.Flag("IsCustomizable", true)),
            ["canbedeleted"] = node.Flag("CanBeDeleted", true),
            ["ishidden"] = node.Flag("IsHidden", false),
        };
    }

    private static int Kind(XElement node, string where, OrganizationMetadata metadata)
    {
        var kind = node.Whole("WebResourceType", where) ?? throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the node 'WebResourceType' is missing or empty.");
        return metadata.Table(Table)!.Column("webresourcetype")!.Option(kind) is not null
            ? kind
            : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: {kind} is not a type of web resources.");
    }
}
