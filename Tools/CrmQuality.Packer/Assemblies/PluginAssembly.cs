using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmQuality.Packer.Assemblies;

/// <summary>The built plug-in assembly: its bytes and what its metadata says. It is read, never loaded.</summary>
internal sealed record PluginAssembly(string Path, byte[] Content, AssemblyFacts Facts)
{
    /// <summary>Reads an assembly from disk.</summary>
    public static PluginAssembly Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new PackException(path, "the plug-in assembly does not exist. Build Plugins/CrmQuality.Plugins for net462 first.");
        }

        byte[] content = File.ReadAllBytes(path);
        try
        {
            using var image = new PEReader(new MemoryStream(content));
            return new PluginAssembly(path, content, AssemblyFacts.Of(image, image.GetMetadataReader()));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new PackException(path, "this is not a .NET assembly.", exception);
        }
    }
}
