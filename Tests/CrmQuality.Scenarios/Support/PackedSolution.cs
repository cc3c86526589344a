using System;
using System.IO;
using System.IO.Compression;
using System.Text.RegularExpressions;
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
    public static byte[] Version(string version, params (string Old, string New)[] changes) => Version(version, [], changes);

    /// <summary>With another version number, and without one of the steps.</summary>
    public static byte[] WithoutStep(string version, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Packed.Value));
        using var customizations = new StreamReader(archive.GetEntry("customizations.xml")!.Open());
        var step = Regex.Match(customizations.ReadToEnd(), $"<SdkMessageProcessingStep Name=\"{Regex.Escape(name)}\" SdkMessageProcessingStepId=\"([^\"]*)\".*?</SdkMessageProcessingStep>", RegexOptions.Singleline);
        Assert.IsTrue(step.Success, name);
        return Version(version, [($"<RootComponent type=\"92\" id=\"{step.Groups[1].Value}\" behavior=\"0\" />", "")], [(step.Value, "")]);
    }

    private static byte[] Version(string version, (string Old, string New)[] manifest, (string Old, string New)[] customizations)
    {
        using var zip = new MemoryStream();
        zip.Write(Packed.Value);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(archive.GetEntry("solution.xml")!, [(ShippedVersion, $"<Version>{version}</Version>"), .. manifest]);
            Rewrite(archive.GetEntry("customizations.xml")!, customizations);
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
