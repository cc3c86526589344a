using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmQuality.Cli.Releasing;

/// <summary>What an assembly is and refers to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Checksum">SHA-256 of its file.</param>
/// <param name="References">Name and version of what it refers to, none of which is packed.</param>
internal sealed record AssemblyFacts(string Name, Version Version, string Checksum, IReadOnlyList<(string Name, Version Version)> References)
{
    public static AssemblyFacts Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var own = metadata.GetAssemblyDefinition();
        return new AssemblyFacts(
            metadata.GetString(own.Name),
            own.Version,
            ReleaseFolder.Checksum(path),
            [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(other => (metadata.GetString(other.Name), other.Version)).OrderBy(other => other.Item1, StringComparer.Ordinal)]);
    }
}
