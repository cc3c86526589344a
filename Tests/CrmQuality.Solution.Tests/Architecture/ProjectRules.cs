using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>The arrows between projects.</summary>
internal static class ProjectRules
{
    /// <summary>What each project may see; a project that is not listed has no place in the house.</summary>
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["CrmQuality.Domain"] = [],
        ["CrmQuality.Plugins"] = ["Domain", "SDK"],
        ["CrmQuality.SdkStandIn"] = [],
        ["CrmQuality.Packer"] = [],
        ["CrmQuality.EmbeddedDataverse"] = ["SDK"],
        ["CrmQuality.Analysis"] = ["Domain"],
        ["CrmQuality.Cli"] = ["EmbeddedDataverse", "Packer", "Analysis", "Domain", "SDK"],
        ["CrmQuality.Domain.Tests"] = ["Domain"],
        ["CrmQuality.Plugins.Tests"] = ["Plugins", "Domain", "SDK"],
        ["CrmQuality.Solution.Tests"] = ["Packer"],
        ["CrmQuality.EmbeddedDataverse.Tests"] = ["EmbeddedDataverse", "SDK"],
        ["CrmQuality.Tools.Tests"] = ["Cli", "EmbeddedDataverse", "Packer", "Analysis", "Domain", "SDK"],
        ["CrmQuality.FakeXrmEasy.Tests"] = ["Plugins", "SDK"],
        ["CrmQuality.EngineBenchmarks"] = ["SDK"],
        ["CrmQuality.Benchmarks"] = ["Cli", "EmbeddedDataverse", "Packer", "Domain", "SDK"],
        ["CrmQuality.Scenarios"] = ["Cli", "EmbeddedDataverse", "Packer", "Domain", "SDK"],
    };

    /// <summary>The packages of the projects that ship or must build anywhere.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["CrmQuality.Domain"] = [],
        ["CrmQuality.Plugins"] = [],
        ["CrmQuality.Packer"] = ["Mono.Cecil"],
    };

    internal static IEnumerable<string> ForbiddenArrows(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from seen in project.UsesCrmSdk ? [.. project.References, "SDK"] : project.References
        where MaySee.TryGetValue(project.Name, out var allowed) && !allowed.Contains(seen)
        select $"{project.Name} must not see {seen}";

    internal static IEnumerable<string> Strangers(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where !MaySee.ContainsKey(project.Name)
        select $"{project.Name} is not a project of the design";

    /// <summary>Packages of the projects that ship or must build anywhere.</summary>
    internal static IEnumerable<string> ForbiddenPackages(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where MayUse.ContainsKey(project.Name)
        from package in project.Packages.Except(MayUse[project.Name])
        select $"{project.Name} must not use the package {package}";
}
