using System;
using System.IO;
using System.IO.Compression;
using CrmQuality.Cli.Commands;
using CrmQuality.Packer;

namespace CrmQuality.Scenarios.Support;

/// <summary>The managed zip that ships, packed once per run, and versions of it that are not there yet.</summary>
internal static class PackedSolution
{
    private const string ShippedVersion = "<Version>0.1.0.0</Version>";
    private static readonly Lazy<byte[]> Packed = new(Pack);

    /// <summary>As it ships.</summary>
    public static byte[] Bytes => [.. Packed.Value];

    /// <summary>With another version number, and texts of customizations.xml replaced.</summary>
    public static byte[] Version(string version, params (string Old, string New)[] changes)
    {
        using var zip = new MemoryStream();
        zip.Write(Packed.Value);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(archive.GetEntry("solution.xml")!, [(ShippedVersion, $"<Version>{version}</Version>")]);
            Rewrite(archive.GetEntry("customizations.xml")!, changes);
        }

        return zip.ToArray();
    }

    private static byte[] Pack()
    {
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        return zip.ToArray();
    }

    private static void Rewrite(ZipArchiveEntry entry, (string Old, string New)[] changes)
    {
        if (changes.Length == 0)
        {
            return;
        }

        using var stream = entry.Open();
        var text = new StreamReader(stream).ReadToEnd();
        foreach (var (old, now) in changes)
        {
            Assert.Contains(old, text);
            text = text.Replace(old, now, StringComparison.Ordinal);
        }

        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
