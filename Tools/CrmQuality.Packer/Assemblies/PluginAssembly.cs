using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmQuality.Packer.Assemblies;

/// <summary>The built plug-in assembly: its bytes and what its metadata says. It is read, never loaded.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Content">Its bytes; null when there is no such file.</param>
/// <param name="Facts">What its metadata says; null when this is no .NET assembly.</param>
internal sealed record PluginAssembly(string File, byte[]? Content, AssemblyFacts? Facts)
{
    /// <summary>Reads an assembly from disk.</summary>
    public static PluginAssembly Read(string path) => Of(path, System.IO.File.Exists(path) ? System.IO.File.ReadAllBytes(path) : null);

    /// <summary>Reads an assembly from its bytes.</summary>
    public static PluginAssembly Of(string file, byte[]? content)
    {
        if (content is null)
        {
            return new PluginAssembly(file, null, null);
        }

        try
        {
            using var image = new PEReader(new MemoryStream(content));
            return new PluginAssembly(file, content, AssemblyFacts.Of(image, image.GetMetadataReader()));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            return new PluginAssembly(file, content, null);
        }
    }
}
