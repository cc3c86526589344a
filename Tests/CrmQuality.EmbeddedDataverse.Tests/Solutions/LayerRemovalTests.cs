using System;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Taking the unmanaged layer off a managed component.</summary>
[TestClass]
public sealed class LayerRemovalTests
{
    private readonly SolutionBed bed = new();

    [TestInitialize]
    public void Install() => bed.Import(SolutionZip.Runnable());

    [TestMethod]
    [Conformance(
        "Solutions",
        "RemoveActiveCustomizations takes the unmanaged layer off a step, which is then as the newest managed file has it.",
        Certainty.Assumed,
        "the message as community tools send it, with SolutionComponentName and ComponentId; Solution layers (Power Apps): remove an unmanaged layer",
        Check = "change the rank of a managed step; import a next version without overwriting; send the message for the step; read rank and configuration")]
    public void RemoveActiveCustomizations_OfACustomisedStep_ShowsTheManagedValues()
    {
        bed.Customize("configuration", "mine");
        bed.Import(Next());

        bed.Service.Execute(RemoveLayer("SdkMessageProcessingStep"));

        Assert.IsEmpty(bed.UnmanagedLayers());
        Assert.AreEqual((8, false), (bed.Step["rank"], bed.Step.Contains("configuration")));
    }

    [TestMethod]
    [Conformance(
        "Solutions",
        "RemoveActiveCustomizations is refused where unmanaged customisations are blocked.",
        Certainty.Assumed,
        "Block unmanaged customizations: names no exception for the removal of layers",
        Check = "block unmanaged customizations; send the message for a customised step")]
    public void RemoveActiveCustomizations_Blocked_IsRefused()
    {
        bed.Customize("configuration", "mine");
        bed.Block();

        bed.RefusesToChangeAnything(SolutionErrors.CustomizationsBlocked, () => bed.Service.Execute(RemoveLayer("SdkMessageProcessingStep")), "unmanaged customizations");
    }

    [TestMethod]
    [NotOfDataverse("what is not supported is refused by name")]
    public void RemoveActiveCustomizations_OfAnotherKind_IsRefusedByName() =>
        Assert.Contains("'WebResource'", Assert.Throws<Exception>(() => bed.Service.Execute(RemoveLayer("WebResource"))).Message);

    private OrganizationRequest RemoveLayer(string kind) => new("RemoveActiveCustomizations") { ["SolutionComponentName"] = kind, ["ComponentId"] = bed.Step.Id };

    private static SolutionZip Next() => SolutionZip.Runnable().Version("1.3.0.0").Customize("<Rank>7</Rank>", "<Rank>8</Rank>");
}
