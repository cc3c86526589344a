using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Takes an unpacked solution apart, in the layout of Microsoft's SolutionPackager.</summary>
internal sealed class FolderReader(FileSet files)
{
    private const string DataEnding = ".data.xml";

    private readonly DocumentReader reader = new(files);

    public static SolutionParts Read(FileSet files) => new FolderReader(files).Read();

    private SolutionParts Read()
    {
        var parts = new SolutionParts
        {
            IsPacked = false,
            Files = files,
            Manifest = Root(SourcePlaces.Manifest, "ImportExportXml"),
            Skeleton = Root(SourcePlaces.Skeleton, "ImportExportXml"),
            Tables = new TableReader(reader).ReadAll(),
            Choices = Roots("OptionSets", "optionset"),
            Relationships = [.. files.Below("Other/Relationships").SelectMany(file => Children(file, "EntityRelationships", "EntityRelationship"))],
            RelationshipIndex = Root(SourcePlaces.RelationshipIndex, "EntityRelationships"),
            Roles = Roots("Roles", "Role"),
            Dashboards = Roots("Dashboards", "Dashboard"),
            WebResources = [.. files.Below("WebResources", DataEnding).Select(WebResource).OfType<WebResource>()],
            SiteMaps = Roots("AppModuleSiteMaps", "AppModuleSiteMap", "/AppModuleSiteMap.xml"),
            Apps = Roots("AppModules", "AppModule", "/AppModule.xml"),
            Assemblies = Roots("PluginAssemblies", "PluginAssembly", ".dll" + DataEnding),
            Steps = Roots("SdkMessageProcessingSteps", "SdkMessageProcessingStep"),
            Apis = CopiedFiles.Apis(reader),
            Variables = CopiedFiles.Variables(reader),
            Documents = [],
            Problems = [],
        };
        return parts with { Documents = reader.Documents, Problems = reader.Problems };
    }

    private Part Root(string file, string root) =>
        reader.Document(file, root) is { } document ? new Part(document.File, document.Root) : SolutionParts.Unread(file, root);

    private Part[] Roots(string folder, string root, string ending = ".xml") =>
        [.. files.Below(folder, ending).Select(file => reader.Document(file, root)).OfType<Document>().Select(document => new Part(document.File, document.Root))];

    private IEnumerable<Part> Children(string file, string root, string child) =>
        reader.Document(file, root) is { } document ? document.Root.Elements(child).Select(node => new Part(file, node)) : [];

    private WebResource? WebResource(string file)
    {
        string place = file[..^DataEnding.Length];
        byte[] content = reader.Content(place, file);
        return reader.Document(file, "WebResource") is { } document ? new WebResource(file, document.Root, place, content) : null;
    }
}
