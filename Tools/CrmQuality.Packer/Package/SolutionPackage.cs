using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>Assembles the entries of the zip from the parts of an unpacked solution. Whether they are fit to be packed is the linter's to say.</summary>
internal static class SolutionPackage
{
    /// <summary>The bytes of one zip; the same input always gives the same bytes.</summary>
    public static byte[] Write(SolutionParts parts, byte[] assembly, bool managed) => PackageZip.Write(Entries(parts, assembly, managed));

    /// <summary>What the zip holds.</summary>
    public static IReadOnlyList<PackageEntry> Entries(SolutionParts parts, byte[] assembly, bool managed)
    {
        PackageEntry[] content =
        [
            new(PackageNames.Manifest, XmlText.Bytes(Manifest(parts, managed))),
            new(PackageNames.Customizations, XmlText.Bytes(Customizations.Assemble(parts))),
            .. parts.Assemblies.Select(node => new PackageEntry(PackageReader.EntryOf(node), assembly)),
            .. parts.WebResources.Select(resource => new PackageEntry(PackageReader.EntryOf(resource), resource.Content)),
            .. Copied(parts).Select(part => new PackageEntry(part.File, XmlText.Bytes(part.Node, marksNil: false))),
        ];
        return [new(PackageNames.ContentTypes, XmlText.Bytes(ContentTypes.For(content))), .. content];
    }

    private static IEnumerable<Part> Copied(SolutionParts parts) =>
        [.. parts.Apis.SelectMany(api => (Part[])[api, .. api.Parameters, .. api.Properties]), .. parts.Variables];

    private static XElement Manifest(SolutionParts parts, bool managed)
    {
        var manifest = new XElement(parts.Manifest.Node);
        manifest.Element("SolutionManifest")?.SetElementValue("Managed", managed ? "1" : "0");
        return manifest;
    }
}
