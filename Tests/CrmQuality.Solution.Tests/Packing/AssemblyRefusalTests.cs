using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>Each test changes one fact of an assembly that packs when left alone.</summary>
[TestClass]
public sealed class AssemblyRefusalTests
{
    [TestMethod]
    public void Pack_OfAnAssemblyWithAnotherVersion_IsRefused() =>
        AssertRefused(recipe => recipe with { Version = new Version(1, 0, 1, 0) }, "Version=1.0.1.0");

    [TestMethod]
    public void Pack_OfAnAssemblyWithAnotherName_IsRefused() =>
        AssertRefused(recipe => recipe with { Name = "CrmQuality.Other" }, "this is 'CrmQuality.Other");

    [TestMethod]
    public void Pack_OfAnAssemblyWithoutKey_IsRefusedForItsToken() =>
        AssertRefused(recipe => recipe with { HasPublicKey = false }, "PublicKeyToken=null");

    [TestMethod]
    public void Pack_OfAnAssemblyThatOnlyNamesItsKey_IsRefusedAsUnsigned() =>
        AssertRefused(recipe => recipe with { IsSigned = false }, "not signed");

    [TestMethod]
    public void Pack_OfMicrosoftsAssembly_IsRefusedByThatName()
    {
        using SolutionFixture fixture = new();
        PackException refusal = Assert.ThrowsExactly<PackException>(() =>
            PackedZip.Of(fixture.Solution.Path, typeof(object).Assembly.Location, managed: false));
        Assert.Contains("assembly of Microsoft", refusal.Reason);
    }

    [TestMethod]
    [DataRow(".NETFramework,Version=v4.7.1")]
    [DataRow(".NETCoreApp,Version=v10.0")]
    public void Pack_OfAnAssemblyForAnotherFramework_IsRefused(string framework) =>
        AssertRefused(recipe => recipe with { Framework = framework }, framework);

    [TestMethod]
    public void Pack_OfAnAssemblyThatNeedsAnotherSdk_IsRefused() =>
        AssertRefused(recipe => recipe with { SdkVersion = new Version(8, 0, 0, 0) }, "Microsoft.Xrm.Sdk, Version=8.0.0.0");

    [TestMethod]
    public void Pack_OfAnAssemblyBuiltOnASdkWithAnotherKey_IsRefused() =>
        AssertRefused(recipe => recipe with { SdkKeyToken = [1, 2, 3, 4, 5, 6, 7, 8] }, "0102030405060708");

    [TestMethod]
    [DataRow("Newtonsoft.Json", "13.0.0.0", "Only mscorlib")]
    [DataRow("Microsoft.Crm.Sdk.Proxy", "9.0.0.0", "Only mscorlib")]
    [DataRow("netstandard", "2.0.0.0", "Only mscorlib")]
    [DataRow("System.Text.Json", "8.0.0.5", "a package")]
    [DataRow("System.Collections.Immutable", "10.0.0.1", "a package")]
    public void Pack_OfAnAssemblyWithAReferenceTheSandboxLacks_IsRefused(string name, string version, string reason) =>
        AssertRefused(recipe => recipe with { ExtraReference = new AssemblyNameReference(name, Version.Parse(version)) }, reason);

    [TestMethod]
    public void Pack_OfAnAssemblyOver400Kilobytes_IsRefused() =>
        AssertRefused(recipe => recipe with { Resource = ("padding", new byte[400 * 1024]) }, "the limit is 409600");

    [TestMethod]
    public void Pack_OfAnAssemblyThatHidesAnother_IsRefused() =>
        AssertRefused(recipe => recipe with { Resource = ("costura.newtonsoft.json.dll.compressed", [1]) }, "embedded resource");

    [TestMethod]
    public void Pack_OfAnAssemblyWithoutAListedType_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Assembly = fixture.Assembly with { PluginClasses = Without("CrmQuality.Plugins.Opportunities.GateWin") };
        PackException refusal = Assert.ThrowsExactly<PackException>(() => fixture.Pack(managed: false));
        Assert.EndsWith(".dll.data.xml", refusal.File);
        Assert.Contains("'CrmQuality.Plugins.Opportunities.GateWin' does not exist", refusal.Reason);
    }

    [TestMethod]
    public void Pack_OfAnAssemblyWithAnUnlistedType_IsRefused() =>
        AssertRefused(
            recipe => recipe with { PluginClasses = [.. recipe.PluginClasses, "CrmQuality.Plugins.Extra"] },
            "'CrmQuality.Plugins.Extra' has no <PluginType>");

    [TestMethod]
    public void Pack_OfSomethingThatIsNoAssembly_IsRefused()
    {
        using SolutionFixture fixture = new();
        string path = fixture.WriteAssembly();
        File.WriteAllBytes(path, [1, 2, 3]);
        PackException refusal = Assert.ThrowsExactly<PackException>(() => PackedZip.Of(fixture.Solution.Path, path, managed: false));
        Assert.Contains("not a .NET assembly", refusal.Reason);
    }

    [TestMethod]
    public void Pack_OfAMissingAssembly_SaysWhatToBuild()
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() => PackedZip.Of(Repository.SolutionFolder, "nowhere.dll", managed: false));
        Assert.AreEqual("nowhere.dll", refusal.File);
        Assert.Contains("Build Plugins/CrmQuality.Plugins", refusal.Reason);
    }

    private static List<string> Without(string name) => [.. new AssemblyRecipe().PluginClasses.Where(type => type != name)];

    private static void AssertRefused(Func<AssemblyRecipe, AssemblyRecipe> change, string reason)
    {
        using SolutionFixture fixture = new();
        fixture.Assembly = change(fixture.Assembly);
        PackException refusal = Assert.ThrowsExactly<PackException>(() => fixture.Pack(managed: false));
        Assert.EndsWith(".dll", refusal.File);
        Assert.Contains(reason, refusal.Reason);
    }
}
