using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads solution.xml and checks that what it lists is what customizations.xml holds.</summary>
internal sealed class SolutionManifest
{
    private readonly XElement[] components;

    private SolutionManifest(XElement manifest)
    {
        UniqueName = manifest.Required("UniqueName", "solution.xml");
        FriendlyName = LocalizedName(manifest) ?? UniqueName;
        VersionText = manifest.Required("Version", "solution.xml");
        Version = Version.TryParse(VersionText, out var version) && version.Revision >= 0
            ? version
            : throw new SolutionImportException(SolutionErrors.Schema, $"solution.xml: the version '{VersionText}' is not four numbers with dots.");
        IsManaged = manifest.Flag("Managed", false);
        Publisher = PublisherNode.Read(manifest.Element("Publisher"));
        components = [.. manifest.Elements("RootComponents").Elements("RootComponent")];
    }

    public string UniqueName { get; }

    public string FriendlyName { get; }

    /// <summary>As written.</summary>
    public string VersionText { get; }

    public Version Version { get; }

    public bool IsManaged { get; }

    public PublisherNode Publisher { get; }

    public static SolutionManifest Read(XElement root) =>
        new(root.Element("SolutionManifest") ?? throw new SolutionImportException(SolutionErrors.Schema, "solution.xml has no SolutionManifest."));

    /// <summary>How much of a table the solution holds: 0 with all it has, 1 without, 2 as a shell; null when it is no root component.</summary>
    public int? BehaviorOfTable(string table) =>
        OfType(ComponentType.Table).FirstOrDefault(component => component.Attribute("schemaName")?.Value == table)?.WholeAttribute("behavior", "solution.xml, a root component");

    public void RequireMatch(SolutionContent content)
    {
        RequireMatch(ComponentType.Table, "table", Names(ComponentType.Table), content.Tables.Select(table => table.LogicalName));
        RequireMatch(ComponentType.Choice, "choice", Names(ComponentType.Choice), content.Choices.Keys);
        RequireMatch(ComponentType.WebResource, "web resource", Names(ComponentType.WebResource), content.WebResources.Select(WebResourceNode.Name));
        RequireMatch(ComponentType.PluginAssembly, "plug-in assembly", Ids(ComponentType.PluginAssembly), content.Assemblies.Select(node => Plain(node.Attribute("PluginAssemblyId")?.Value)));
        RequireMatch(ComponentType.Step, "step", Ids(ComponentType.Step), content.Steps.Select(step => Plain(step.Id.ToString())));
    }

    internal static string? LocalizedName(XElement node) => node.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value;

    private static void RequireMatch(int type, string what, IEnumerable<string> listed, IEnumerable<string> held)
    {
        var listedNames = listed.ToHashSet();
        var heldNames = held.ToHashSet();
        if (listedNames.FirstOrDefault(name => !heldNames.Contains(name)) is { } missing)
        {
            throw new SolutionImportException(
                SolutionErrors.MissingComponent, $"solution.xml lists the {what} '{missing}' (type {type}), which customizations.xml does not hold.");
        }

        if (heldNames.FirstOrDefault(name => !listedNames.Contains(name)) is { } unlisted)
        {
            throw new SolutionImportException(
                SolutionErrors.MissingRootComponent,
                $"customizations.xml holds the {what} '{unlisted}', which solution.xml does not list as a root component of type {type}.");
        }
    }

    private static string Plain(string? id) => (id ?? "").Trim('{', '}').ToLowerInvariant();

    private IEnumerable<string> Names(int type) => OfType(type).Select(component => component.Attribute("schemaName")?.Value ?? "");

    private IEnumerable<string> Ids(int type) => OfType(type).Select(component => Plain(component.Attribute("id")?.Value));

    private IEnumerable<XElement> OfType(int type) => components.Where(component => component.WholeAttribute("type", "solution.xml, a root component") == type);
}
