using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace CrmQuality.Packer.Source;

/// <summary>Keeps every binary out of the sources: the one assembly in the zip comes from the build.</summary>
internal static class BinaryCheck
{
    private static readonly string[] Endings = [".dll", ".exe", ".winmd", ".nupkg"];

    // Public keys Microsoft signs the SDK, the frameworks and its packages with.
    private static readonly string[] MicrosoftTokens =
        ["31bf3856ad364e35", "7cec85d7bea7798e", "adb9793829ddae60", "b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51"];

    public static void ThrowIfAny(SolutionFolder folder)
    {
        foreach (string file in folder.Files.Where(file => IsBinary(folder, file)))
        {
            throw new PackException(file, IsMicrosofts(folder.PathOf(file))
                ? "this is an assembly of Microsoft. It must never be packed: the server has its own. Delete it."
                : "a binary among the sources. The zip holds one assembly, ours, and takes it from the build. Delete this one.");
        }
    }

    /// <summary>Whether the assembly at the path carries Microsoft's name or key.</summary>
    public static bool IsMicrosofts(string path)
    {
        if (Path.GetFileName(path).StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            AssemblyName name = AssemblyName.GetAssemblyName(path);
            return MicrosoftTokens.Contains(Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []));
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            return false;
        }
    }

    /// <summary>A Windows executable begins with these two letters whatever its name.</summary>
    public static bool IsExecutable(ReadOnlySpan<byte> start) => start is [(byte)'M', (byte)'Z', ..];

    private static bool IsBinary(SolutionFolder folder, string file) =>
        Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || IsExecutable(folder.Start(file, 2));
}
