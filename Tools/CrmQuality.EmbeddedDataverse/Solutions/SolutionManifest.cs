using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads solution.xml and checks that what it lists is what customizations.xml holds.</summary>
internal sealed class SolutionManifest
{
    private const string Table = "1";
    private const string Choice = "9";
    private const string Assembly = "91";
    private const string Step = "92";

    private readonly XElement[] components;

    private SolutionManifest(XElement manifest)
    {
        UniqueName = manifest.Required("UniqueName", "solution.xml");
        Version = manifest.Required("Version", "solution.xml");
        IsManaged = manifest.Flag("Managed", false);
        components = [.. manifest.Elements("RootComponents").Elements("RootComponent")];
    }

    public string UniqueName { get; }

    public string Version { get; }

    public bool IsManaged { get; }

    public static SolutionManifest Read(XElement root) =>
        new(root.Element("SolutionManifest") ?? throw new SolutionImportException("solution.xml has no SolutionManifest."));

    public void RequireMatch(SolutionContent content)
    {
        RequireMatch(Table, "table", Names(Table), content.Tables.Select(table => table.LogicalName));
        RequireMatch(Choice, "choice", Names(Choice), content.Choices.Keys);
        RequireMatch(Assembly, "plug-in assembly", Ids(Assembly), content.Assemblies.Select(node => Plain(node.Attribute("PluginAssemblyId")?.Value)));
        RequireMatch(Step, "step", Ids(Step), content.Steps.Select(step => Plain(step.Id.ToString())));
    }

    private static void RequireMatch(string type, string what, IEnumerable<string> listed, IEnumerable<string> held)
    {
        var listedNames = listed.ToHashSet();
        var heldNames = held.ToHashSet();
        if (listedNames.FirstOrDefault(name => !heldNames.Contains(name)) is { } missing)
        {
            throw new SolutionImportException($"solution.xml lists the {what} '{missing}' (type {type}), which customizations.xml does not hold.");
        }

        if (heldNames.FirstOrDefault(name => !listedNames.Contains(name)) is { } unlisted)
        {
            throw new SolutionImportException($"customizations.xml holds the {what} '{unlisted}', which solution.xml does not list as a root component of type {type}.");
        }
    }

    private static string Plain(string? id) => (id ?? "").Trim('{', '}').ToLowerInvariant();

    private IEnumerable<string> Names(string type) => OfType(type).Select(component => component.Attribute("schemaName")?.Value ?? "");

    private IEnumerable<string> Ids(string type) => OfType(type).Select(component => Plain(component.Attribute("id")?.Value));

    private IEnumerable<XElement> OfType(string type) => components.Where(component => component.Attribute("type")?.Value == type);
}
