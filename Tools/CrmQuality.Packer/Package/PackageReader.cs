using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>Takes a packed solution apart.</summary>
internal sealed class PackageReader(FileSet files)
{
    private readonly DocumentReader reader = new(files);

    public static SolutionParts Read(FileSet files) => new PackageReader(files).Read();

    private SolutionParts Read()
    {
        Part manifest = Root(PackageNames.Manifest, "ImportExportXml");
        Part customizations = Root(PackageNames.Customizations, "ImportExportXml");
        reader.Document(PackageNames.ContentTypes, $"{{{PackageNames.ContentTypesNamespace}}}Types");
        Part[] In(string group, string element) => [.. customizations.Node.Elements(group).Elements(element).Select(node => customizations with { Node = node })];
        Part[] assemblies = In("SolutionPluginAssemblies", "PluginAssembly");
        foreach (Part assembly in assemblies)
        {
            Content(assembly, "the plug-in assembly");
        }

        var parts = new SolutionParts
        {
            IsPacked = true,
            Files = files,
            Manifest = manifest,
            Skeleton = customizations,
            Tables = [.. In("Entities", "Entity").Select(Table)],
            Choices = In("optionsets", "optionset"),
            Relationships = In("EntityRelationships", "EntityRelationship"),
            RelationshipIndex = null,
            Roles = In("Roles", "Role"),
            Dashboards = In("Dashboards", "Dashboard"),
            WebResources = [.. In("WebResources", "WebResource").Select(node => new WebResource(node.File, node.Node, EntryOf(node), Content(node, $"web resource '{node.Text("Name")}'")))],
            SiteMaps = In("AppModuleSiteMaps", "AppModuleSiteMap"),
            Apps = In("AppModules", "AppModule"),
            Assemblies = assemblies,
            Steps = In("SdkMessageProcessingSteps", "SdkMessageProcessingStep"),
            Apis = CopiedFiles.Apis(reader),
            Variables = CopiedFiles.Variables(reader),
            Documents = [],
            Problems = [],
        };
        return parts with { Documents = reader.Documents, Problems = reader.Problems };
    }

    /// <summary>The entry a node names.</summary>
    public static string EntryOf(Part part) => part.Text("FileName").TrimStart('/');

    private static Table Table(Part entity)
    {
        Part[] Inside(string group, string element) => [.. entity.Node.Elements(group).Descendants(element).Select(node => entity with { Node = node })];
        return new Table(entity.File, entity.Node)
        {
            Forms = Inside("FormXml", "systemform"),
            Views = Inside("SavedQueries", "savedquery"),
            Charts = Inside("Visualizations", "visualization"),
            Ribbon = entity.Node.Element("RibbonDiffXml") is { } ribbon ? entity with { Node = ribbon } : null,
        };
    }

    private Part Root(string file, string root) =>
        reader.Document(file, root) is { } document ? new Part(document.File, document.Root) : SolutionParts.Unread(file, root);

    private byte[] Content(Part node, string neededBy)
    {
        string entry = EntryOf(node);
        if (entry.Length > 0)
        {
            return reader.Content(entry, neededBy);
        }

        reader.Note(ReadProblemKind.WithoutContent, node.File, 0, $"{neededBy} has no <FileName>, so nothing says where its content is");
        return [];
    }
}
