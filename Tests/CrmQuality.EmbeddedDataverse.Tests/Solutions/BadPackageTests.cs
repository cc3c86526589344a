using System.IO;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Packages with something wrong: the code Dataverse has for it, and an organisation that is in every row and definition as it was.</summary>
[TestClass]
public sealed class BadPackageTests
{
    private const string Codes = "Web service error codes: ";
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "A file that is not a zip is an invalid solution file.", Certainty.Documented, Codes + "ImportCustomizationsBadZipFileError")]
    public void Import_NotAZip_IsRefused() => bed.RefusesToChangeAnything(
        SolutionErrors.BadZipFile, () => bed.Service.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = new byte[] { 1, 2, 3 } }), "not a zip");

    [TestMethod]
    [DataRow("solution.xml")]
    [DataRow("customizations.xml")]
    [DataRow("[Content_Types].xml")]
    [Conformance("Solutions", "A package without one of its three root files is an invalid solution file.", Certainty.Documented, Codes + "ImportCustomizationsBadZipFileError")]
    public void Import_RootFileMissing_IsRefused(string file) => Refuses(SolutionErrors.BadZipFile, SolutionZip.Runnable().Without(file), file);

    [TestMethod]
    [Conformance("Solutions", "A file of the package that is not well-formed ends the import.", Certainty.Documented, Codes + "ImportNonWellFormedFileError")]
    public void Import_NotWellFormed_IsRefused() =>
        Refuses(SolutionErrors.NotWellFormed, SolutionZip.Runnable().With("customizations.xml", "<ImportExportXml>"), "customizations.xml");

    [TestMethod]
    [DataRow("<Rank>7</Rank>", "<Rank>seven</Rank>", "seven")]
    [DataRow("<Stage>20</Stage>", "<Stage/>", "stage")]
    [DataRow("PhysicalName=\"xmpl_Day\"", "", "PhysicalName")]
    [DataRow("{20bebb1b-ea3e-db11-86a7-000a3a5473e8}", "update", "update")]
    [Conformance(
        "Solutions",
        "A node that is missing or holds what it must not ends the import.",
        Certainty.Documented,
        Codes + "ImportXsdValidationError; only nodes the embedded Dataverse relies on are checked")]
    public void Import_NodeWrong_IsRefused(string old, string replacement, string word) =>
        Refuses(SolutionErrors.Schema, SolutionZip.Runnable().Customize(old, replacement), word);

    [TestMethod]
    [DataRow("<PrimaryEntity>opportunity", "<PrimaryEntity>incident", "incident")]
    [DataRow("<FilteringAttributes>estimatedvalue", "<FilteringAttributes>nosuch", "nosuch")]
    [DataRow("<ReferencedEntityName>xmpl_Policy", "<ReferencedEntityName>xmpl_Nothing", "xmpl_nothing")]
    [DataRow("<AttributeName>xmpl_name", "<AttributeName>xmpl_gone", "xmpl_gone")]
    [Conformance("Solutions", "A reference to what neither the package nor the organisation holds is a missing dependency.", Certainty.Documented, Codes + "ImportMissingDependenciesError")]
    public void Import_DanglingReference_IsRefused(string old, string replacement, string word) =>
        Refuses(SolutionErrors.MissingDependencies, SolutionZip.Runnable().Customize(old, replacement), word);

    [TestMethod]
    [Conformance("Solutions", "A choice column whose global choice is nowhere ends the import.", Certainty.Documented, Codes + "ImportOptionSetAttributeError")]
    public void Import_ChoiceMissing_IsRefused() =>
        Refuses(SolutionErrors.MissingChoice, SolutionZip.Runnable().Customize("<OptionSetName>xmpl_band", "<OptionSetName>xmpl_gone"), "xmpl_gone");

    [TestMethod]
    [Conformance("Solutions", "A root component that the package does not hold ends the import.", Certainty.Documented, Codes + "ImportMissingComponent")]
    public void Import_RootComponentMissing_IsRefused() =>
        Refuses(SolutionErrors.MissingComponent, SolutionZip.Runnable().Replace("solution.xml", "schemaName=\"xmpl_policy\"", "schemaName=\"xmpl_other\""), "xmpl_other");

    [TestMethod]
    [Conformance("Solutions", "A component that is no root component ends the import.", Certainty.Documented, Codes + "ImportMissingRootComponentEntry")]
    public void Import_RootComponentNotListed_IsRefused() => Refuses(
        SolutionErrors.MissingRootComponent,
        SolutionZip.Runnable().Replace("solution.xml", "<RootComponent type=\"9\" schemaName=\"xmpl_band\" behavior=\"0\"/>", ""),
        "xmpl_band");

    [TestMethod]
    [Conformance("Solutions", "A plug-in type that the assembly does not hold ends the import.", Certainty.Seen, "issue threads: Plugin Types import: FAILURE, 0x80048012")]
    public void Import_TypeNotInTheAssembly_IsRefused() => Refuses(
        SolutionErrors.PluginTypes, SolutionZip.Runnable().Customize(typeof(PlainProbe).FullName!, "Xmpl.Plugins.Gone"), "PluginType [Xmpl.Plugins.Gone] not found in PluginAssembly");

    [TestMethod]
    [Conformance("Solutions", "An assembly that is none ends the import.", Certainty.Seen, "issue threads: Plugin Types import: FAILURE, 0x80048012")]
    public void Import_NotAnAssembly_IsRefused() => Refuses(SolutionErrors.PluginTypes, new SolutionZip(), "not a .NET assembly");

    [TestMethod]
    [Conformance("Solutions", "A step whose image its message does not have ends the import after all else was in order.", Certainty.Documented, Codes + "SdkMessageInvalidImageTypeRegistration")]
    public void Import_StepThatCannotRun_IsRefused() => bed.RefusesToChangeAnything(
        -2147204754, () => bed.Import(SolutionZip.Runnable().Customize("<ImageType>0", "<ImageType>1")), "post-image");

    [TestMethod]
    [Conformance(
        "Solutions",
        "A refused next version leaves the installed one as it was, with its layers.",
        Certainty.Assumed,
        "that an import is all or nothing is common knowledge; no page was found that says so",
        Check = "install a managed solution and change a step of it; import a next version whose last step cannot be registered; compare columns, steps and the step's layers with those before")]
    public void Import_NextVersionRefused_LeavesTheInstalledOne()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Customize("configuration", "mine");
        bed.Service.Create(new Entity("opportunity") { ["name"] = "old", ["xmpl_cost"] = new Money(3) });
        var next = SolutionZip.Runnable().Version("1.3.0.0")
            .Customize("<attribute PhysicalName=\"xmpl_Day\">", "<attribute PhysicalName=\"xmpl_New\"><Type>int</Type><IsCustomField>1</IsCustomField></attribute><attribute PhysicalName=\"xmpl_Day\">")
            .Customize("<ImageType>0", "<ImageType>1");

        bed.RefusesToChangeAnything(-2147204754, () => bed.Import(next, overwrites: true), "post-image");

        bed.Service.Create(new Entity("opportunity") { ["name"] = "still works", ["xmpl_cost"] = new Money(4) });
    }

    [TestMethod]
    [NotOfDataverse("the method of the organisation refuses as the request does")]
    public void ImportSolution_ByMethod_RefusesWithTheCodeToo()
    {
        var refusal = Assert.ThrowsExactly<SolutionImportException>(() => bed.Organization.ImportSolution(new MemoryStream([1, 2, 3])));

        Assert.AreEqual(SolutionErrors.BadZipFile, refusal.ErrorCode);
    }

    private void Refuses(int code, SolutionZip zip, params string[] words) => bed.RefusesToChangeAnything(code, () => bed.Import(zip), words);
}
