using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>The unpacked solution, read and found consistent in itself.</summary>
internal sealed record SolutionSource
{
    /// <summary>File of the manifest.</summary>
    public const string ManifestFile = "Other/Solution.xml";

    /// <summary>File that gives the order of the nodes in customizations.xml.</summary>
    public const string SkeletonFile = "Other/Customizations.xml";

    public required XElement Manifest { get; init; }

    public required XElement Skeleton { get; init; }

    public required IReadOnlyList<Component> Tables { get; init; }

    public required IReadOnlyList<Component> Choices { get; init; }

    public required IReadOnlyList<XElement> Relationships { get; init; }

    public required IReadOnlyList<Component> Roles { get; init; }

    public required IReadOnlyList<Component> Dashboards { get; init; }

    public required IReadOnlyList<Component> WebResources { get; init; }

    public required IReadOnlyList<Component> SiteMaps { get; init; }

    public required IReadOnlyList<Component> Apps { get; init; }

    public required Component Assembly { get; init; }

    public required IReadOnlyList<Component> Steps { get; init; }

    /// <summary>What goes into the zip as files of their own.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>Everything that must stand among the root components.</summary>
    public IEnumerable<Component> Components =>
        [.. Tables, .. Choices, .. Roles, .. Dashboards, .. WebResources, .. SiteMaps, .. Apps, Assembly, .. Steps];

    /// <summary>The forms of the tables, which may stand there, too.</summary>
    public IEnumerable<string> Forms =>
        Tables.SelectMany(table => table.Node.Descendants("systemform").Elements("formid")).Select(id => ComponentReader.Id(id.Value));

    /// <summary>The plug-in types the assembly node lists.</summary>
    public IEnumerable<XElement> PluginTypes => TypesOf(Assembly);

    /// <summary>Reads a folder in the layout of Microsoft's SolutionPackager.</summary>
    public static SolutionSource Read(string path)
    {
        var folder = new SolutionFolder(path);
        BinaryCheck.ThrowIfAny(folder);
        XElement manifest = folder.Load(ManifestFile, "ImportExportXml");
        string prefix = manifest.Descendants("CustomizationPrefix").FirstOrDefault()?.Value ?? throw new PackException(ManifestFile, "<CustomizationPrefix> is missing.");
        Component assembly = ComponentReader.Assembly(folder);
        var resources = new WebResourceReader(folder, prefix);
        var source = new SolutionSource
        {
            Manifest = manifest,
            Skeleton = folder.Load(SkeletonFile, "ImportExportXml"),
            Tables = TableReader.ReadAll(folder),
            Choices = ComponentReader.Choices(folder),
            Relationships = RelationshipReader.ReadAll(folder),
            Roles = ComponentReader.Roles(folder),
            Dashboards = ComponentReader.Dashboards(folder),
            WebResources = resources.ReadAll(),
            SiteMaps = ComponentReader.SiteMaps(folder),
            Apps = ComponentReader.Apps(folder),
            Assembly = assembly,
            Steps = ComponentReader.Steps(folder),
            Files = [.. resources.Contents, .. new CustomApiFiles(folder, prefix, PluginTypeIds(assembly)).ReadAll(), .. new EnvironmentVariableFiles(folder, prefix).ReadAll()],
        };
        folder.ThrowIfAnyIsUnread();
        RootComponentCheck.Run(source);
        return source;
    }

    /// <summary>A manifest of its own for each zip, so that marking one managed leaves the other alone.</summary>
    public XElement CopyOfManifest() => new(Manifest);

    private static HashSet<Guid> PluginTypeIds(Component assembly) =>
        [.. TypesOf(assembly).Select(type => Guid.TryParse(type.Attribute("PluginTypeId")?.Value, out Guid id) ? id : Guid.Empty)];

    private static IEnumerable<XElement> TypesOf(Component assembly) => assembly.Node.Elements("PluginTypes").Elements("PluginType");
}
