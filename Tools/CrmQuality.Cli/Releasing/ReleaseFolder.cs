using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using CrmQuality.Cli.Commands;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Releasing;

/// <summary>Everything that is released, in one folder, under one label.</summary>
internal sealed class ReleaseFolder(string folder, string label)
{
    /// <summary>Writes what stands beside the zips.</summary>
    /// <param name="zips">The packed solution.</param>
    /// <param name="assembly">The plug-in assembly in it.</param>
    /// <returns>All files, the zips first and the checksums last.</returns>
    public IReadOnlyList<string> Write(PackResult zips, string assembly)
    {
        List<string> files = [zips.ManagedPath, zips.UnmanagedPath];
        var facts = AssemblyFacts.Read(assembly);
        files.Add(Write("release-notes.md", ReleaseNotes.Of(label, File.ReadAllText(ShippedFiles.Changelog))));
        files.Add(Write("licences.md", Licences.Of(label, File.ReadAllText(ShippedFiles.Licence), facts)));
        files.Add(Write("bom.json", BillOfMaterials.Of(label, files.Take(2), facts)));
        files.Add(Write("sha256", string.Concat(files.Select(file => $"{Checksum(file)}  {Path.GetFileName(file)}\n"))));
        return files;
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Checksum(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private string Write(string ending, string text)
    {
        var file = Path.Combine(folder, $"CrmQuality_{label}.{ending}");
        File.WriteAllText(file, text);
        return file;
    }
}
