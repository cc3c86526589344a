using System;
using System.IO;
using System.Linq;
using CrmQuality.Packer;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>Each test damages one thing in a copy of the sources that packs when left alone.</summary>
[TestClass]
public sealed class SourceRefusalTests
{
    private const string Manifest = "Other/Solution.xml";
    private const string Relationships = "Other/Relationships.xml";

    [TestMethod]
    public void Pack_OfTheUndamagedCopy_Succeeds()
    {
        using SolutionFixture fixture = new();
        Assert.IsNotEmpty(fixture.Pack(managed: false).Content);
    }

    [TestMethod]
    public void Pack_WithMicrosoftsDllAmongTheSources_IsRefusedByThatName()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Write("PluginAssemblies/Microsoft.Xrm.Sdk.dll", [1, 2, 3]);
        AssertRefused(fixture, "PluginAssemblies/Microsoft.Xrm.Sdk.dll", "assembly of Microsoft");
    }

    [TestMethod]
    public void Pack_WithMicrosoftsDllUnderAnotherName_IsRefusedByItsKey()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Write("Other/Harmless.dat", File.ReadAllBytes(typeof(object).Assembly.Location));
        AssertRefused(fixture, "Other/Harmless.dat", "assembly of Microsoft");
    }

    [TestMethod]
    public void Pack_WithAnyOtherDll_IsRefused()
    {
        using SolutionFixture fixture = new();
        string other = (new AssemblyRecipe() with { Name = "Contoso.Tools" }).WriteTo(Directory.GetParent(fixture.WriteAssembly())!.FullName);
        fixture.Solution.Write("PluginAssemblies/Contoso.Tools.dll", File.ReadAllBytes(other));
        AssertRefused(fixture, "PluginAssemblies/Contoso.Tools.dll", "one assembly, ours");
    }

    [TestMethod]
    public void Pack_WithARootComponentWithoutFile_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Delete("OptionSets/crmq_severity.xml");
        AssertRefused(fixture, Manifest, "'crmq_severity' (type 9) has no file");
    }

    [TestMethod]
    public void Pack_WithAFileThatIsNoRootComponent_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Replace(Manifest, "<RootComponent type=\"9\" schemaName=\"crmq_severity\" behavior=\"0\" />", string.Empty);
        AssertRefused(fixture, "OptionSets/crmq_severity.xml", "not among the root components");
    }

    [TestMethod]
    public void Pack_WithARootComponentListedTwice_IsRefused()
    {
        using SolutionFixture fixture = new();
        const string Row = "<RootComponent type=\"9\" schemaName=\"crmq_severity\" behavior=\"0\" />";
        fixture.Solution.Replace(Manifest, Row, Row + Row);
        AssertRefused(fixture, Manifest, "listed twice");
    }

    [TestMethod]
    public void Pack_WithARootComponentOfUnknownType_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Replace(Manifest, "type=\"9\" schemaName=\"crmq_severity\"", "type=\"29\" schemaName=\"crmq_severity\"");
        AssertRefused(fixture, Manifest, "type '29'");
    }

    [TestMethod]
    public void Pack_WithAStepFileNotNamedAfterItsId_IsRefused()
    {
        using SolutionFixture fixture = new();
        string step = fixture.Solution.FirstBelow("SdkMessageProcessingSteps");
        fixture.Solution.Replace(step, "SdkMessageProcessingStepId=\"{", "SdkMessageProcessingStepId=\"{0");
        AssertRefused(fixture, step, "not named after it");
    }

    [TestMethod]
    public void Pack_WithAnUnknownKindOfFile_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Write("WebResources/crmq_/help.html", "<p />"u8.ToArray());
        AssertRefused(fixture, "WebResources/crmq_/help.html", "does not know this kind of file");
    }

    [TestMethod]
    public void Pack_WithARelationshipMissingFromTheIndex_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Replace(Relationships, "<EntityRelationship Name=\"crmq_criteriaset_criterion\" />", string.Empty);
        AssertRefused(fixture, "Other/Relationships/crmq_CriteriaSet.xml", "not listed");
    }

    [TestMethod]
    public void Pack_WithARelationshipInTheIndexOnly_IsRefused()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Delete("Other/Relationships/Team.xml");
        AssertRefused(fixture, Relationships, "has no node");
    }

    [TestMethod]
    public void Pack_WithBrokenXml_IsRefusedWithTheLine()
    {
        using SolutionFixture fixture = new();
        fixture.Solution.Write("OptionSets/crmq_severity.xml", "<optionset>\n<options></optionset>"u8.ToArray());
        AssertRefused(fixture, "OptionSets/crmq_severity.xml", "Line 2");
    }

    [TestMethod]
    public void Pack_OfAMissingFolder_IsRefused()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        PackException refusal = Assert.ThrowsExactly<PackException>(() => PackedZip.Of(nowhere, "unused.dll", managed: false));
        Assert.AreEqual(nowhere, refusal.File);
    }

    private static void AssertRefused(SolutionFixture fixture, string file, string reason)
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() => fixture.Pack(managed: false));
        Assert.AreEqual(file, refusal.File);
        Assert.Contains(reason, refusal.Reason);
    }
}
