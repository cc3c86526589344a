using System;
using System.IO;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>Sources on disk, with their assembly beside them, for as long as a test needs them.</summary>
internal sealed class SourceFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmquality-solution-");

    public SourceFolder(Sources sources)
    {
        sources.WriteTo(Path);
        if (sources.Assembly is { } assembly)
        {
            File.WriteAllBytes(AssemblyPath, assembly);
        }
    }

    /// <summary>The folder of the unpacked solution.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "solution");

    public string AssemblyPath => System.IO.Path.Combine(_folder.FullName, "CrmQuality.Plugins.dll");

    /// <summary>A place for what a test writes; it does not exist yet.</summary>
    public string Output => System.IO.Path.Combine(_folder.FullName, "artifacts");

    public void Dispose() => _folder.Delete(recursive: true);
}
