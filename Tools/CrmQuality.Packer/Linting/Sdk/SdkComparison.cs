using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace CrmQuality.Packer.Linting.Sdk;

/// <summary>Compares assemblies with Microsoft's SDK, member by member.</summary>
internal static class SdkComparison
{
    public const string Dll = "Microsoft.Xrm.Sdk.dll";

    private const string Identity = "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";
    private const string Mark = "not Microsoft's";
    private static readonly string[] Comparing = [" op_Equality ", " op_Inequality "];
    private static readonly string[] SdkNames = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy"];

    /// <summary>Whether an assembly is our stand-in: it says so in its title.</summary>
    public static bool IsStandIn(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        return TitleOf(assembly).Contains(Mark, StringComparison.Ordinal);
    }

    /// <summary>The members of the SDK an assembly uses and the genuine one lacks.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="genuine">Microsoft's assembly; others of the SDK lie beside it.</param>
    public static IReadOnlyList<string> MissingMembers(byte[] assembly, string genuine)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(Path.GetFullPath(genuine)));
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(assembly), new ReaderParameters { AssemblyResolver = resolver });
        IEnumerable<string> types = module.GetTypeReferences().Where(type => IsOfSdk(type) && Resolve(() => type.Resolve()) is null).Select(type => type.FullName);
        IEnumerable<string> members = module.GetMemberReferences().Where(member => IsOfSdk(member.DeclaringType) && Resolve(member.Resolve) is null).Select(member => member.FullName);
        return [.. types.Concat(members)];
    }

    /// <summary>What the stand-in says otherwise than the genuine assembly.</summary>
    public static IReadOnlyList<string> Differences(string standIn, string genuine)
    {
        using AssemblyDefinition ours = AssemblyDefinition.ReadAssembly(standIn);
        using AssemblyDefinition theirs = AssemblyDefinition.ReadAssembly(genuine);
        IReadOnlyDictionary<string, TypeDefinition> types = PublicSurface.Types(theirs.MainModule);
        return
        [
            .. ours.FullName == Identity ? Array.Empty<string>() : [$"it is '{ours.FullName}', expected '{Identity}'"],
            .. IsStandIn(standIn) ? Array.Empty<string>() : [$"its title does not say that it is {Mark}"],
            .. PublicSurface.Types(ours.MainModule).SelectMany(pair => Differences(pair.Key, pair.Value, types)),
        ];
    }

    /// <summary>
    /// A whole surface is needed where others implement it (interfaces) or switch over it (enumerations). Without the operators that compare, the
    /// compiler says nothing and compares references instead.
    /// </summary>
    private static IEnumerable<string> Differences(string name, TypeDefinition ours, IReadOnlyDictionary<string, TypeDefinition> genuineTypes)
    {
        if (!genuineTypes.TryGetValue(name, out TypeDefinition? theirs))
        {
            return [$"{name}: only in the stand-in"];
        }

        HashSet<string> here = PublicSurface.Of(ours);
        HashSet<string> there = PublicSurface.Of(theirs);
        IEnumerable<string> surplus = here.Except(there).Select(line => $"{name}: only in the stand-in: {line}");
        IEnumerable<string> missing = there.Except(here).Select(line => $"{name}: missing in the stand-in: {line}");
        bool isWhole = ours.IsInterface || ours.IsEnum;
        return surplus.Concat(missing.Where(line => isWhole || Comparing.Any(name => line.Contains(name, StringComparison.Ordinal))));
    }

    private static string TitleOf(AssemblyDefinition assembly) =>
        assembly.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "AssemblyTitleAttribute")?.ConstructorArguments[0].Value as string ?? string.Empty;

    private static bool IsOfSdk(TypeReference type) => SdkNames.Contains(type.Scope.Name);

    private static object? Resolve(Func<object?> resolve)
    {
        try
        {
            return resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
