using System;
using System.IO;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>The real solution sources beside a small assembly, either of which a test may change before packing.</summary>
internal sealed class SolutionFixture : IDisposable
{
    private readonly DirectoryInfo _assemblies = Directory.CreateTempSubdirectory("crmquality-assembly-");

    public SolutionCopy Solution { get; } = new();

    public AssemblyRecipe Assembly { get; set; } = new();

    public PackedZip Pack(bool managed) => PackedZip.Of(Solution.Path, WriteAssembly(), managed);

    public string WriteAssembly() => Assembly.WriteTo(_assemblies.FullName);

    public void Dispose()
    {
        Solution.Dispose();
        _assemblies.Delete(recursive: true);
    }
}
