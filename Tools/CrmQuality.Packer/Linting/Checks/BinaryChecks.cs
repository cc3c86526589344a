using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CrmQuality.Packer.Package;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Binaries: none among the sources, one in the zip, none of Microsoft's anywhere.</summary>
internal static class BinaryChecks
{
    private static readonly string[] Endings = [".dll", ".exe", ".winmd", ".nupkg"];

    // Public keys Microsoft signs the SDK, the frameworks and its packages with.
    private static readonly string[] MicrosoftTokens =
        ["31bf3856ad364e35", "7cec85d7bea7798e", "adb9793829ddae60", "b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0106", "Binaries")
        {
            Meaning = "The only binary in the zip is the plug-in assembly, and it comes from the build, never from the sources. Microsoft's assemblies must not be packed: the server has its own.",
            Remedy = "Delete the file.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Build and package plug-in code: the SDK's assemblies are on the server already",
            IsOfFiles = true,
            Find = Strangers,
        },
    ];

    /// <summary>Whether a file is a program or a package by its name, or a Windows executable by its first two letters.</summary>
    public static bool IsBinary(string name, ReadOnlySpan<byte> content) =>
        Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || content is [(byte)'M', (byte)'Z', ..];

    /// <summary>Whether a file carries Microsoft's name or key.</summary>
    public static bool IsMicrosofts(string name, byte[] content) =>
        Path.GetFileName(name).StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) || MicrosoftTokens.Contains(TokenOf(content));

    private static IEnumerable<Fault> Strangers(LintSubject subject)
    {
        string[] expected = subject.Parts.IsPacked ? [.. subject.Parts.Assemblies.Select(PackageReader.EntryOf)] : [];
        foreach (string file in subject.Parts.Files.Names.Distinct())
        {
            byte[] content = subject.Parts.Files[file];
            if (IsBinary(file, content) && IsMicrosofts(file, content))
            {
                yield return Fault.Of(file, "this is an assembly of Microsoft, which must never be packed");
            }
            else if (IsBinary(file, content) && !expected.Contains(file))
            {
                yield return Fault.Of(file, "a binary that is not the plug-in assembly");
            }
        }
    }

    private static string? TokenOf(byte[] content)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(content));
            return Convert.ToHexStringLower(image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken() ?? []);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
