using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Linting.Checks;
using CrmQuality.Packer.Linting.Sdk;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting;

/// <summary>Looks for everything that is known to make an import fail, a form break or a user see nonsense, without a server.</summary>
public static class SolutionLinter
{
    private const string ManagedEnding = "_managed.zip";

    /// <summary>What the linter checks, in the order of the ids.</summary>
    public static IReadOnlyList<CheckDescription> Checks => [.. CheckList.All.Select(check => check.Description)];

    /// <summary>Looks at an unpacked solution and its plug-in assembly, or at a zip.</summary>
    /// <exception cref="PackException">There is nothing to look at, or a schema cannot be used.</exception>
    public static LintReport Lint(LintRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        LintSubject subject = Directory.Exists(request.Subject)
            ? Unpacked(FileSet.OfFolder(request.Subject), PluginAssembly.Read(request.PluginAssemblyPath))
            : Packed(FileSet.OfZip(request.Subject)) with { Twin = TwinOf(request.Subject) };
        return new LintReport(request.Subject, Run(subject with
        {
            Schemas = request.Schemas,
            Sdk = request.Sdk,
            StandIn = request.StandIn is { } path && SdkComparison.IsStandIn(path) ? path : null,
        }));
    }

    /// <summary>An unpacked solution.</summary>
    internal static LintSubject Unpacked(FileSet files, PluginAssembly assembly) => new(FolderReader.Read(files), assembly);

    /// <summary>A zip.</summary>
    internal static LintSubject Packed(FileSet files)
    {
        SolutionParts parts = PackageReader.Read(files);
        string entry = parts.Assemblies.Select(PackageReader.EntryOf).FirstOrDefault("PluginAssemblies");
        return new LintSubject(parts, PluginAssembly.Of(entry, files.Contains(entry) ? files[entry] : null));
    }

    /// <summary>Every check on a subject.</summary>
    internal static IReadOnlyList<CheckResult> Run(LintSubject subject) => [.. CheckList.All.Select(check => check.Run(subject))];

    /// <summary>The zip beside this one, managed beside unmanaged.</summary>
    private static FileSet? TwinOf(string zip)
    {
        string twin = zip.EndsWith(ManagedEnding, StringComparison.Ordinal) ? zip[..^ManagedEnding.Length] + ".zip" : Path.ChangeExtension(zip, null) + ManagedEnding;
        return File.Exists(twin) ? FileSet.OfZip(twin) : null;
    }
}
