using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Sdk;

/// <summary>
/// The stand-in has nothing Microsoft's assembly lacks. Microsoft's is not ours to keep: CRMQUALITY_SDK names a folder that holds it.
/// </summary>
[TestClass]
public sealed class StandInTests
{
    private const string Dll = "Microsoft.Xrm.Sdk.dll";

    [TestMethod]
    public void StandIn_Identity_IsThatOfMicrosoftsAssembly()
    {
        using AssemblyDefinition standIn = AssemblyDefinition.ReadAssembly(StandInPath());

        Assert.AreEqual("Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35", standIn.FullName);
    }

    [TestMethod]
    public void StandIn_Title_SaysWhoseItIs()
    {
        using AssemblyDefinition standIn = AssemblyDefinition.ReadAssembly(StandInPath());

        CustomAttribute title = standIn.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "AssemblyTitleAttribute");
        StringAssert.Contains((string)title.ConstructorArguments[0].Value, "not Microsoft's", StringComparison.Ordinal);
    }

    [TestMethod]
    public void StandIn_EveryPublicMember_ExistsInMicrosoftsAssembly()
    {
        using ModuleDefinition standIn = ModuleDefinition.ReadModule(StandInPath());
        using ModuleDefinition genuine = ModuleDefinition.ReadModule(GenuinePath());
        IReadOnlyDictionary<string, TypeDefinition> genuineTypes = PublicSurface.Types(genuine);

        string[] differences = [.. PublicSurface.Types(standIn).SelectMany(pair => Differences(pair.Key, pair.Value, genuineTypes))];

        Assert.IsEmpty(differences, string.Join(Environment.NewLine, differences));
    }

    [TestMethod]
    public void ShippedAssembly_EveryMemberOfTheSdkItUses_ExistsInMicrosoftsAssembly()
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(GenuinePath()));
        using ModuleDefinition shipped = ModuleDefinition.ReadModule(Repository.PluginAssembly, new ReaderParameters { AssemblyResolver = resolver });

        MemberReference[] used = [.. shipped.GetMemberReferences().Where(member => member.DeclaringType.Scope.Name == "Microsoft.Xrm.Sdk")];
        string[] missing = [.. used.Where(member => member.Resolve() is null).Select(member => member.FullName)];

        Assert.IsNotEmpty(used);
        Assert.IsEmpty(missing, string.Join(Environment.NewLine, missing));
    }

    /// <summary>A whole surface is needed where others implement it (interfaces) or switch over it (enumerations).</summary>
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
        return ours.IsInterface || ours.IsEnum ? surplus.Concat(missing) : surplus;
    }

    private static string GenuinePath()
    {
        string folder = Environment.GetEnvironmentVariable("CRMQUALITY_SDK") ?? "";
        string path = Path.Combine(folder, Dll);
        if (folder.Length == 0 || !File.Exists(path))
        {
            Assert.Inconclusive($"not run: set CRMQUALITY_SDK to a folder with Microsoft's {Dll} (net462, from Microsoft.CrmSdk.CoreAssemblies).");
        }

        return path;
    }

    private static string StandInPath() => Repository.OutputOf("Tools/CrmQuality.SdkStandIn", Dll);
}
