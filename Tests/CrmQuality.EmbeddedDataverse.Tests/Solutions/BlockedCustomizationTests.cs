using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>An environment whose setting "Block unmanaged customizations" is on.</summary>
[TestClass]
public sealed class BlockedCustomizationTests
{
    private const string Source = "Block unmanaged customizations (Power Platform ALM); fault UnmanagedCustomizationsNotAllowed 0x80072042";
    private readonly SolutionBed bed = new();

    [TestInitialize]
    public void Install()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Block();
    }

    [TestMethod]
    [DataRow("configuration")]
    [DataRow("filteringattributes")]
    [Conformance("Solutions", "An environment that blocks unmanaged customisations refuses changes of managed steps.", Certainty.Documented, Source)]
    public void Update_Step_IsRefused(string column) => Refuses(() => bed.Customize(column, "estimatedvalue"));

    [TestMethod]
    [Conformance("Solutions", "It refuses changes of images.", Certainty.Documented, Source)]
    public void Update_Image_IsRefused() => Refuses(() => bed.Service.Update(new Entity(SolutionBed.ImageTable, bed.Image.Id) { ["attributes"] = "name" }));

    [TestMethod]
    [Conformance("Solutions", "It refuses new components.", Certainty.Documented, Source)]
    public void Create_Component_IsRefused() => Refuses(() => bed.Service.Create(new Entity(SolutionBed.ImageTable)
    {
        ["sdkmessageprocessingstepid"] = bed.Step.ToEntityReference(),
        ["entityalias"] = "Mine",
        ["imagetype"] = new OptionSetValue(0),
        ["messagepropertyname"] = "Target",
    }));

    [TestMethod]
    [Conformance("Solutions", "It refuses unmanaged solutions.", Certainty.Documented, Source)]
    public void Import_Unmanaged_IsRefused() =>
        Refuses(() => bed.Import(SolutionZip.Runnable().Replace("solution.xml", "<UniqueName>Xmpl<", "<UniqueName>Other<").Unmanaged()));

    [TestMethod]
    [Conformance("Solutions", "It lets managed solutions in.", Certainty.Documented, Source)]
    public void Import_Managed_IsAllowed()
    {
        bed.Import(SolutionZip.Runnable().Version("1.3.0.0"));

        Assert.AreEqual("1.3.0.0", bed.Solution["version"]);
    }

    [TestMethod]
    [Conformance("Solutions", "It lets steps be switched off and on.", Certainty.Documented, Source)]
    public void Update_StateOfAStep_IsAllowed()
    {
        bed.Service.Update(new Entity(SolutionBed.StepTable, bed.Step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.AreEqual(1, ((OptionSetValue)bed.Step["statecode"]).Value);
    }

    [TestMethod]
    [Conformance(
        "Solutions",
        "The setting is IsLockdownOfUnmanagedCustomizationEnabled among the organisation's OrgDbOrgSettings.",
        Certainty.Seen,
        "public tools that list OrgDbOrgSettings; Microsoft's pages name the setting in the admin center only")]
    public void Setting_TakenBack_AllowsChangesAgain()
    {
        bed.Service.Update(new Entity("organization", bed.Organization.OrganizationId) { ["orgdborgsettings"] = "<OrgSettings/>" });

        bed.Customize("configuration", "mine");

        Assert.AreEqual("mine", bed.Step["configuration"]);
    }

    private void Refuses(System.Action action) => bed.RefusesToChangeAnything(SolutionErrors.CustomizationsBlocked, action, "doesn't allow unmanaged customizations");
}
