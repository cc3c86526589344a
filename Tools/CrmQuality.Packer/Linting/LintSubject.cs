using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting;

/// <summary>What the checks look at.</summary>
/// <param name="Parts">The solution.</param>
/// <param name="Assembly">The plug-in assembly.</param>
internal sealed record LintSubject(SolutionParts Parts, PluginAssembly Assembly)
{
    /// <summary>Folder of Microsoft's schemas; null when there is none.</summary>
    public string? Schemas { get; init; }

    /// <summary>Folder of Microsoft's SDK; null when there is none.</summary>
    public string? Sdk { get; init; }

    /// <summary>The stand-in for that SDK; null when there is none.</summary>
    public string? StandIn { get; init; }

    /// <summary>The zip of the other kind, managed or unmanaged; null when there is none.</summary>
    public FileSet? Twin { get; init; }

    /// <summary>The plug-in types of the last release.</summary>
    public IReadOnlyList<string> ReleasedTypes { get; init; } = Linting.ReleasedTypes.All;

    /// <summary>Whether every file could be read that has to be.</summary>
    public bool IsReadable => Parts.Problems.All(problem => problem.Kind is ReadProblemKind.Unknown or ReadProblemKind.WithoutContent);

    /// <summary>The tables of the solution and Microsoft's.</summary>
    public TableCatalog Tables => field ??= new TableCatalog(Parts);

    /// <summary>What the metadata of the assembly says; nothing of what is no assembly.</summary>
    public IEnumerable<AssemblyFacts> AssemblyFacts => Assembly.Facts is { } facts ? [facts] : [];
}
