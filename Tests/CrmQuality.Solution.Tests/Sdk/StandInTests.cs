using System;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Linting.Sdk;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Sdk;

/// <summary>
/// The stand-in has nothing Microsoft's assembly lacks. Microsoft's is not ours to keep: CRMQUALITY_SDK names a folder that holds it.
/// </summary>
[TestClass]
public sealed class StandInTests
{
    private const string Used = "get_LogicalName";

    private static string StandIn => Repository.OutputOf("Tools/CrmQuality.SdkStandIn", SdkComparison.Dll);

    [TestMethod]
    public void StandIn_Title_SaysWhoseItIs() => Assert.IsTrue(SdkComparison.IsStandIn(StandIn));

    [TestMethod]
    public void StandIn_EveryPublicMember_ExistsInMicrosoftsAssembly()
    {
        string[] differences = [.. SdkComparison.Differences(StandIn, Repository.GenuineSdk)];

        Assert.IsEmpty(differences, string.Join(Environment.NewLine, differences));
    }

    [TestMethod]
    public void ShippedAssembly_EveryMemberOfTheSdkItUses_ExistsInMicrosoftsAssembly()
    {
        string[] missing = [.. SdkComparison.MissingMembers(File.ReadAllBytes(Repository.PluginAssembly), Repository.GenuineSdk)];

        Assert.IsEmpty(missing, string.Join(Environment.NewLine, missing));
    }

    [TestMethod]
    public void Comparison_OfTheStandInWithItself_FindsNothing()
    {
        Assert.IsEmpty(SdkComparison.Differences(StandIn, StandIn));
        Assert.AreEqual("", string.Join(Environment.NewLine, SdkComparison.MissingMembers(File.ReadAllBytes(Repository.PluginAssembly), StandIn)));
    }

    [TestMethod]
    public void Differences_FromAnAssemblyThatLacksMembers_NameThem()
    {
        using var folder = new OtherSdk(StandIn, Used);

        string[] differences = [.. SdkComparison.Differences(StandIn, folder.Dll)];

        Assert.HasCount(1, differences, string.Join(Environment.NewLine, differences));
        Assert.StartsWith("Microsoft.Xrm.Sdk.Entity: only in the stand-in: method public instance System.String get_LogicalName", differences[0]);
    }

    [TestMethod]
    public void Differences_OfAnAssemblyThatLacksAMemberOfAnInterface_NameIt()
    {
        using var folder = new OtherSdk(StandIn, "Execute", "Microsoft.Xrm.Sdk.IPlugin");

        string[] differences = [.. SdkComparison.Differences(folder.Dll, StandIn)];

        Assert.HasCount(2, differences, string.Join(Environment.NewLine, differences));
        Assert.StartsWith("Microsoft.Xrm.Sdk.IPlugin: missing in the stand-in: method public abstract System.Void Execute ", differences[1]);
    }

    [TestMethod]
    public void Differences_OfAnAssemblyThatLacksAnOperatorThatCompares_NameIt()
    {
        using var folder = new OtherSdk(StandIn, "op_Equality", "Microsoft.Xrm.Sdk.Metadata.DateTimeBehavior");

        string[] differences = [.. SdkComparison.Differences(folder.Dll, StandIn)];

        Assert.HasCount(2, differences, string.Join(Environment.NewLine, differences));
        Assert.StartsWith("Microsoft.Xrm.Sdk.Metadata.DateTimeBehavior: missing in the stand-in: method public static System.Boolean op_Equality ", differences[1]);
    }

    [TestMethod]
    public void MissingMembers_OfAnAssemblyThatUsesWhatTheSdkLacks_NameThem()
    {
        byte[] plugin = (new AssemblyRecipe() with { UsedMember = Used }).Make();
        using var folder = new OtherSdk(StandIn, Used);

        Assert.IsEmpty(SdkComparison.MissingMembers(plugin, StandIn));
        Assert.AreEqual("System.String Microsoft.Xrm.Sdk.Entity::get_LogicalName()", SdkComparison.MissingMembers(plugin, folder.Dll).Single());
    }

    /// <summary>An SDK that is ours but for the name of one method.</summary>
    private sealed class OtherSdk : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmquality-sdk-");

        public OtherSdk(string source, string renamed, string type = "Microsoft.Xrm.Sdk.Entity")
        {
            using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(source);
            assembly.MainModule.GetType(type).Methods.First(method => method.Name == renamed).Name += "Elsewhere";
            assembly.Write(Dll);
        }

        public string Dll => Path.Combine(_folder.FullName, SdkComparison.Dll);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
