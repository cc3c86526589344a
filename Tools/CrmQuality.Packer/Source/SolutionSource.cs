using System.Collections.Generic;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>The unpacked solution, read and found consistent in itself.</summary>
internal sealed record SolutionSource(
    XElement Manifest,
    XElement Skeleton,
    IReadOnlyList<Component> Tables,
    IReadOnlyList<Component> Choices,
    IReadOnlyList<XElement> Relationships,
    Component Assembly,
    IReadOnlyList<Component> Steps)
{
    /// <summary>File of the manifest.</summary>
    public const string ManifestFile = "Other/Solution.xml";

    /// <summary>File that gives the order of the nodes in customizations.xml.</summary>
    public const string SkeletonFile = "Other/Customizations.xml";

    /// <summary>Everything that must stand among the root components.</summary>
    public IEnumerable<Component> Components => [.. Tables, .. Choices, Assembly, .. Steps];

    /// <summary>Reads a folder in the layout of Microsoft's SolutionPackager.</summary>
    public static SolutionSource Read(string path)
    {
        var folder = new SolutionFolder(path);
        BinaryCheck.ThrowIfAny(folder);
        var source = new SolutionSource(
            folder.Load(ManifestFile, "ImportExportXml"),
            folder.Load(SkeletonFile, "ImportExportXml"),
            TableReader.ReadAll(folder),
            ComponentReader.Choices(folder),
            RelationshipReader.ReadAll(folder),
            ComponentReader.Assembly(folder),
            ComponentReader.Steps(folder));
        folder.ThrowIfAnyIsUnread();
        RootComponentCheck.Run(source);
        return source;
    }

    /// <summary>A manifest of its own for each zip, so that marking one managed leaves the other alone.</summary>
    public XElement CopyOfManifest() => new(Manifest);

    /// <summary>The plug-in types the assembly node lists.</summary>
    public IEnumerable<XElement> PluginTypes => Assembly.Node.Elements("PluginTypes").Elements("PluginType");
}
