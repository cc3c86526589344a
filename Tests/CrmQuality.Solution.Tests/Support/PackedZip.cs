using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Packer;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>A packed solution, read back.</summary>
internal sealed class PackedZip
{
    private PackedZip(byte[] content)
    {
        Content = content;
        using var zip = new ZipArchive(new MemoryStream(content));
        Entries = zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    public byte[] Content { get; }

    public IReadOnlyDictionary<string, byte[]> Entries { get; }

    public XElement Customizations => Parse("customizations.xml");

    public XElement Solution => Parse("solution.xml");

    public byte[] PluginAssembly => Entries.Single(entry => entry.Key.EndsWith(".dll", System.StringComparison.Ordinal)).Value;

    /// <summary>Packs the real sources with the real plug-in assembly.</summary>
    public static PackedZip OfTheProduct(bool managed) => Of(Repository.SolutionFolder, Repository.PluginAssembly, managed);

    public static PackedZip Of(string solutionFolder, string assemblyPath, bool managed)
    {
        using var stream = new MemoryStream();
        SolutionPacker.PackTo(stream, solutionFolder, assemblyPath, managed);
        return new PackedZip(stream.ToArray());
    }

    private XElement Parse(string entry) => XElement.Parse(Encoding.UTF8.GetString(Entries[entry]));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
