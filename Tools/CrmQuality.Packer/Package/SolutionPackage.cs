using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>Assembles the entries of the zip.</summary>
internal static class SolutionPackage
{
    /// <summary>The bytes of one zip; the same input always gives the same bytes.</summary>
    public static byte[] Write(SolutionSource source, PluginAssembly assembly, bool managed)
    {
        AssemblyRules.Check(source, assembly);
        string place = source.Assembly.Node.Element("FileName")!.Value.TrimStart('/');
        PackageEntry[] content =
        [
            new("solution.xml", XmlText.Bytes(Manifest(source, managed))),
            new("customizations.xml", XmlText.Bytes(Customizations.Assemble(source))),
            new(place, assembly.Content),
            .. source.Files.Select(file => new PackageEntry(file.Name, file.Content)),
        ];
        PackageEntry[] all = [new(ContentTypes.EntryName, XmlText.Bytes(ContentTypes.For(content))), .. content];
        CheckBinaries(all, place);
        return PackageZip.Write(all);
    }

    private static XElement Manifest(SolutionSource source, bool managed)
    {
        XElement manifest = source.CopyOfManifest();
        XElement? mark = manifest.Element("SolutionManifest")?.Element("Managed");
        if (mark is null)
        {
            throw new PackException(SolutionSource.ManifestFile, "<Managed> is missing.");
        }

        mark.Value = managed ? "1" : "0";
        return manifest;
    }

    // The sources hold no binary and the assembly is ours by name and key; this looks once more at what is really written.
    private static void CheckBinaries(IEnumerable<PackageEntry> entries, string place)
    {
        foreach (PackageEntry entry in entries.Where(entry => BinaryCheck.IsExecutable(entry.Content) && entry.Name != place))
        {
            throw new PackException(entry.Name, "a second binary in the zip.");
        }
    }
}
