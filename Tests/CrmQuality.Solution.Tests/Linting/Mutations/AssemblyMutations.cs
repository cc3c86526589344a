using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>The plug-in assembly is not the right one, or the solution says so.</summary>
internal static class AssemblyMutations
{
    private const string Node = "PluginAssemblies/CrmQualityPlugins-85D67F30-762D-4C3A-8244-E690508061EC/CrmQualityPlugins.dll.data.xml";
    private const string GateWin = "CrmQuality.Plugins.Opportunities.GateWin";
    private static readonly string[] Sizes = ["String", "Int32"];

    public static IEnumerable<Mutation> All =>
    [
        new("CQ0601", "the assembly is missing") { Source = sources => sources.Assembly = null, IsPacked = false, Says = "does not exist" },
        Mutation.Of("CQ0601", "no assembly at all", sources => sources.Assembly = [1, 2, 3]),
        Assembled("CQ0602", "another name", recipe => recipe with { Name = "CrmQuality.Other" }),
        Assembled("CQ0602", "no key", recipe => recipe with { HasPublicKey = false }, "CQ0603"),
        new("CQ0602", "Microsoft's assembly") { Source = sources => sources.Assembly = System.IO.File.ReadAllBytes(typeof(object).Assembly.Location), IsPacked = false, Says = "an assembly of Microsoft", Also = ["CQ0603", "CQ0604", "CQ0605", "CQ0606", "CQ0610", "CQ0715", "CQ1610"] },
        Assembled("CQ0603", "a key without signature", recipe => recipe with { IsSigned = false }),
        Assembled("CQ0604", "a later .NET Framework", recipe => recipe with { Framework = ".NETFramework,Version=v4.7.1" }),
        Assembled("CQ0604", "modern .NET", recipe => recipe with { Framework = ".NETCoreApp,Version=v10.0" }),
        Assembled("CQ0605", "another version", recipe => recipe with { Version = new Version(1, 1, 0, 0) }, "CQ0602"),
        Assembled("CQ0606", "too large", recipe => recipe with { Resource = ("padding", new byte[512 * 1024]) }),
        Assembled("CQ0607", "a package", recipe => recipe with { ExtraReference = new AssemblyNameReference("Newtonsoft.Json", new Version(13, 0, 0, 0)) }),
        Assembled("CQ0607", "the standard of other frameworks", recipe => recipe with { ExtraReference = new AssemblyNameReference("netstandard", new Version(2, 0, 0, 0)) }),
        Assembled("CQ0607", "a package named System", recipe => recipe with { ExtraReference = new AssemblyNameReference("System.Text.Json", new Version(8, 0, 0, 5)) }),
        Assembled("CQ0607", "an older SDK", recipe => recipe with { SdkVersion = new Version(8, 0, 0, 0) }),
        Assembled("CQ0607", "an SDK with another key", recipe => recipe with { SdkKeyToken = [1, 2, 3, 4, 5, 6, 7, 8] }),
        Assembled("CQ0607", "another version of the SDK's messages", recipe => recipe with { ExtraReference = new AssemblyNameReference("Microsoft.Crm.Sdk.Proxy", new Version(8, 0, 0, 0)) }),
        Assembled("CQ0608", "an assembly inside", recipe => recipe with { Resource = ("costura.newtonsoft.json.dll.compressed", [1]) }),
        Mutation.Of("CQ0609", Node, "<IsolationMode>2<", "<IsolationMode>1<"),
        Mutation.Of("CQ0609", Node, "<SourceType>0<", "<SourceType>4<"),
        new("CQ0609", "two assemblies") { Source = Second, IsPacked = false, Also = ["CQ0404", "CQ0602"] },
        Assembled("CQ0610", "a listed class is missing", recipe => recipe with { PluginClasses = [.. recipe.PluginClasses.Where(name => name != GateWin)] }),
        Assembled("CQ0611", "a class that is not listed", recipe => recipe with { PluginClasses = [.. recipe.PluginClasses, "CrmQuality.Plugins.Extra"] }),
        Assembled("CQ0612", "a constructor with a number", recipe => recipe with { ConstructorParameters = Sizes }),
        Assembled("CQ0612", "a constructor with three texts", recipe => recipe with { ConstructorParameters = ["String", "String", "String"] }),
        Mutation.Of("CQ0613", Node, $"AssemblyQualifiedName=\"{GateWin}, CrmQuality.Plugins, Version=1.0.0.0", $"AssemblyQualifiedName=\"{GateWin}, CrmQuality.Plugins, Version=1.1.0.0", "CQ0703"),
        Mutation.Of("CQ0613", Node, "<FriendlyName>CrmQuality: gate the win of an opportunity<", "<FriendlyName>CrmQuality: judge an opportunity<"),
        Mutation.Of("CQ0613", Node, "<FriendlyName>CrmQuality: gate the win of an opportunity</FriendlyName>", ""),
        Mutation.Of("CQ0614", "a released type is gone", sources => sources.ReleasedTypes = ["CrmQuality.Plugins.Opportunities.RefuseOpportunity"]),
        new("CQ0615", "a type nothing runs") { Source = AddType },
    ];

    private static Mutation Assembled(string check, string what, Func<AssemblyRecipe, AssemblyRecipe> change, params string[] also) =>
        Mutation.Of(check, what, sources => sources.Assemble(change), also);

    private static void Second(Sources sources) => sources.Write(
        "PluginAssemblies/CrmQualityMore-95D67F30-762D-4C3A-8244-E690508061EC/CrmQualityMore.dll.data.xml",
        """<PluginAssembly FullName="CrmQuality.More, Version=1.0.0.0" PluginAssemblyId="95d67f30-762d-4c3a-8244-e690508061ec"><IsolationMode>2</IsolationMode><SourceType>0</SourceType><FileName>/PluginAssemblies/CrmQualityMore-95D67F30-762D-4C3A-8244-E690508061EC/CrmQualityMore.dll</FileName></PluginAssembly>""");

    private static void AddType(Sources sources)
    {
        const string Name = "CrmQuality.Plugins.Extra";
        string full = SolutionFiles.Assembly.Attribute("FullName")!.Value;
        sources.ReplaceFirst(Node, "<PluginTypes>", $"<PluginTypes><PluginType AssemblyQualifiedName=\"{Name}, {full}\" PluginTypeId=\"a7d71c9a-61ec-4d97-9ab2-36f7e2a8d358\" Name=\"{Name}\"><FriendlyName>extra</FriendlyName></PluginType>");
        sources.Assemble(recipe => recipe with { PluginClasses = [.. recipe.PluginClasses, Name] });
        Assert.Contains(Name, sources.Text(Node), Manifest);
    }
}
