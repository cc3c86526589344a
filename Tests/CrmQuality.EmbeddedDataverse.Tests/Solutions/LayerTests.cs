using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>What administrators change of managed components, and what the next version does to it.</summary>
[TestClass]
public sealed class LayerTests
{
    private const string Layers = "Solution layers (Power Apps): the unmanaged layer is on top of all managed ones";
    private readonly SolutionBed bed = new();

    [TestInitialize]
    public void Install() => bed.Import(SolutionZip.Runnable());

    [TestMethod]
    [Conformance("Solutions", "A change of a managed step makes an unmanaged layer on it; its image has one of its own.", Certainty.Documented, Layers)]
    public void Update_ManagedStep_MakesALayer()
    {
        bed.Customize("configuration", "mine");

        Assert.AreEqual(bed.Step.Id.ToString(), bed.UnmanagedLayers().Single());
        Assert.AreEqual("mine", bed.Step["configuration"]);
    }

    [TestMethod]
    [Conformance("Solutions", "Switching a managed step on or off makes no unmanaged layer.", Certainty.Documented, "Block unmanaged customizations: enabling or disabling components is no unmanaged change")]
    public void Update_StateOfAManagedStep_MakesNoLayer()
    {
        bed.Service.Update(new Entity(SolutionBed.StepTable, bed.Step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.IsEmpty(bed.UnmanagedLayers());
    }

    [TestMethod]
    [Conformance("Solutions", "A step of an unmanaged solution is changed without a layer.", Certainty.Documented, Layers)]
    public void Update_UnmanagedStep_MakesNoLayer()
    {
        var other = new SolutionBed();
        other.Import(SolutionZip.Runnable().Unmanaged());

        other.Customize("configuration", "mine");

        Assert.IsEmpty(other.UnmanagedLayers());
    }

    [TestMethod]
    [Conformance("Solutions", "Importing the next version without overwriting leaves the unmanaged layer on top.", Certainty.Documented, "ImportSolutionRequest.OverwriteUnmanagedCustomizations")]
    public void Import_NotOverwriting_KeepsTheLayer()
    {
        bed.Customize("configuration", "mine");
        bed.Service.Update(new Entity(SolutionBed.ImageTable, bed.Image.Id) { ["attributes"] = "estimatedvalue,name" });

        bed.Import(Next());

        Assert.AreEqual("mine", bed.Step["configuration"]);
        Assert.AreEqual("estimatedvalue,name", bed.Image["attributes"]);
        Assert.HasCount(2, bed.UnmanagedLayers());
    }

    [TestMethod]
    [Conformance(
        "Solutions",
        "The top layer of a step decides for all its columns: one that the administrator did not touch stays too.",
        Certainty.Assumed,
        "Understand how managed solutions are merged: other components than apps, forms and site maps follow 'top wins'; whether per component or per column is not said",
        Check = "install a managed solution with a step of rank 7; change the step's configuration with the Plug-in Registration Tool; import a next version with rank 8 without overwriting; read rank")]
    public void Import_NotOverwriting_HidesTheFilesOtherColumnsToo()
    {
        bed.Customize("configuration", "mine");

        bed.Import(Next());

        Assert.AreEqual(7, bed.Step["rank"]);
    }

    [TestMethod]
    [Conformance("Solutions", "Importing the next version with overwriting removes the unmanaged layer.", Certainty.Documented, "ImportSolutionRequest.OverwriteUnmanagedCustomizations")]
    public void Import_Overwriting_RemovesTheLayer()
    {
        bed.Customize("configuration", "mine");

        bed.Import(Next(), overwrites: true);

        Assert.IsEmpty(bed.UnmanagedLayers());
        Assert.IsFalse(bed.Step.Contains("configuration"));
        Assert.AreEqual(8, bed.Step["rank"]);
    }

    [TestMethod]
    [DataRow(true, 0)]
    [DataRow(false, 1)]
    [Conformance(
        "Solutions",
        "An import that activates steps switches on also a step with an unmanaged layer; one that does not leaves its state.",
        Certainty.Assumed,
        "not documented for steps",
        Check = "disable a managed step and change its configuration; import the next version with 'enable plug-in steps' and without; read statecode")]
    public void Import_OverALayer_ActivatesOnlyWhenAsked(bool activates, int state)
    {
        bed.Customize("configuration", "mine");
        bed.Service.Update(new Entity(SolutionBed.StepTable, bed.Step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        bed.Import(Next(), activates: activates);

        Assert.AreEqual(state, ((OptionSetValue)bed.Step["statecode"]).Value);
    }

    [TestMethod]
    [Conformance("Solutions", "A managed component whose IsCustomizable is false refuses changes.", Certainty.Documented, "Use managed properties; fault GenericManagedPropertyFailure 0x8004F026")]
    public void Update_NotCustomizable_IsRefused()
    {
        bed.Import(Next().Customize("<Rank>8</Rank>", "<Rank>8</Rank><IsCustomizable>0</IsCustomizable>"));

        bed.RefusesToChangeAnything(SolutionErrors.ManagedProperty, () => bed.Customize("configuration", "mine"), "iscustomizable", "SdkMessageProcessingStep");
    }

    [TestMethod]
    [Conformance("Solutions", "IsCustomizable of a component's row is a BooleanManagedProperty.", Certainty.Documented, "SdkMessageProcessingStep.IsCustomizable, BooleanManagedProperty")]
    public void Retrieve_IsCustomizable_IsAManagedProperty() => Assert.IsTrue(((BooleanManagedProperty)bed.Step["iscustomizable"]).Value);

    [TestMethod]
    [Conformance("Solutions", "IsCustomizable does not bind where the solution is unmanaged.", Certainty.Documented, "Use managed properties: they take effect when the solution is imported as managed")]
    public void Update_NotCustomizableButUnmanaged_IsAllowed()
    {
        var other = new SolutionBed();
        other.Import(SolutionZip.Runnable().Unmanaged().Customize("<Rank>7</Rank>", "<Rank>7</Rank><IsCustomizable>0</IsCustomizable>"));

        other.Customize("configuration", "mine");

        Assert.AreEqual("mine", other.Step["configuration"]);
    }

    [TestMethod]
    [DataRow(SolutionBed.StepTable)]
    [DataRow(SolutionBed.ImageTable)]
    [DataRow("pluginassembly")]
    [Conformance("Solutions", "A managed component cannot be deleted by itself.", Certainty.Documented, "Web service error codes: InvalidDeleteOnProtectedComponent")]
    public void Delete_ManagedComponent_IsRefused(string table) =>
        bed.RefusesToChangeAnything(SolutionErrors.DeleteOfManaged, () => bed.Service.Delete(table, bed.Rows(table).Single().Id), "managed");

    private static SolutionZip Next() => SolutionZip.Runnable().Version("1.3.0.0").Customize("<Rank>7</Rank>", "<Rank>8</Rank>");
}
