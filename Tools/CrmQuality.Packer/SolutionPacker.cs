using System;
using System.IO;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer;

/// <summary>Packs the unpacked solution and the plug-in assembly into the zips that Dataverse imports.</summary>
public static class SolutionPacker
{
    /// <summary>Writes <c>CrmQuality_&lt;label&gt;.zip</c> and <c>CrmQuality_&lt;label&gt;_managed.zip</c>.</summary>
    /// <exception cref="PackException">Something may not be packed; no file was written.</exception>
    public static PackResult Pack(PackRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string name = $"CrmQuality_{PackageLabel.Check(request.Label)}";
        SolutionSource source = SolutionSource.Read(request.SolutionFolder);
        PluginAssembly assembly = PluginAssembly.Read(request.PluginAssemblyPath);
        byte[] unmanaged = SolutionPackage.Write(source, assembly, managed: false);
        byte[] managed = SolutionPackage.Write(source, assembly, managed: true);

        Directory.CreateDirectory(request.OutputFolder);
        var result = new PackResult(
            Path.Combine(request.OutputFolder, name + ".zip"),
            Path.Combine(request.OutputFolder, name + "_managed.zip"));
        File.WriteAllBytes(result.UnmanagedPath, unmanaged);
        File.WriteAllBytes(result.ManagedPath, managed);
        return result;
    }

    /// <summary>Writes one zip to a stream.</summary>
    /// <param name="output">Receives the zip; it stays open.</param>
    /// <param name="solutionFolder">Folder of the unpacked solution.</param>
    /// <param name="pluginAssemblyPath">The built plug-in assembly for .NET Framework 4.6.2.</param>
    /// <param name="managed">Whether the zip is the managed one.</param>
    /// <exception cref="PackException">Something may not be packed; nothing was written.</exception>
    public static void PackTo(Stream output, string solutionFolder, string pluginAssemblyPath, bool managed)
    {
        ArgumentNullException.ThrowIfNull(output);
        SolutionSource source = SolutionSource.Read(solutionFolder);
        PluginAssembly assembly = PluginAssembly.Read(pluginAssemblyPath);
        output.Write(SolutionPackage.Write(source, assembly, managed));
    }
}
