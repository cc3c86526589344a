using System;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    [DataRow(1033, "'Pumps' was not created. Nothing has been saved.\n- Est. revenue: enter at least 100. Why: smaller orders go to the web shop.")]
    [DataRow(1035, "'Pumps' jäi luomatta. Mitään ei ole tallennettu.\n- Arvioitu tuotto: anna vähintään 100. Miksi: pienemmät tilaukset hoitaa verkkokauppa.")]
    [DataRow(0, "'Pumps' was not created. Nothing has been saved.\n- Est. revenue: enter at least 100. Why: smaller orders go to the web shop.")]
    public void Create_BelowTheFloor_IsRefusedInTheUsersLanguage(int language, string expected)
    {
        var run = PluginRun.Create(Some.Opportunity(99m));
        run.Organization.Rows["usersettings"] = new Entity("usersettings") { ["uilanguageid"] = language };

        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(Some.Judge));

        Assert.AreEqual(expected, refusal.Message);
    }

    [TestMethod]
    public void Create_Refused_CostsOneCallForTheLanguageAndIsTraced()
    {
        var run = PluginRun.Create(Some.Opportunity(99m));

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(Some.Judge));

        Assert.AreEqual("RetrieveMultiple usersettings", string.Join(",", run.Organization.Calls));
        StringAssert.Contains(run.Trace.Text, "Refused: Create by Interactive, version 7, not met: FLOOR.");
    }

    [TestMethod]
    public void Create_NameWithBraces_IsShownLiterally()
    {
        var target = Some.Opportunity(99m);
        target["name"] = "{0}<b>";

        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => PluginRun.Create(target).Execute(Some.Judge));

        StringAssert.StartsWith(refusal.Message, "'{0}<b>' was not created.");
    }

    [TestMethod]
    public void Update_ThatTurnsBelowTheFloor_IsRefused() => Assert.ThrowsExactly<InvalidPluginExecutionException>(
        () => PluginRun.Update(Some.Stored(), Some.Changes("estimatedvalue", new Money(50m))).Execute(Some.Judge));

    [TestMethod]
    public void Update_UnrelatedOnAnOldRowBelowTheFloor_GoesThrough() =>
        Assert.AreEqual(2, PluginRun.Update(Some.Stored(50m), Some.Changes("name", "x")).Execute(Some.Judge).Target.Verdict());

    [TestMethod]
    public void Create_ByApplicationUser_IsCappedInstead()
    {
        var run = PluginRun.Create(Some.Opportunity(99m));
        run.Context.InitiatingUserApplicationId = Guid.NewGuid();

        Assert.AreEqual(100000004, ((OptionSetValue)run.Execute(Some.Judge).Target["msdyn_forecastcategory"]).Value);
    }

    [TestMethod]
    public void Create_ByImport_IsCappedInstead()
    {
        var target = Some.Opportunity(99m);
        target["importsequencenumber"] = 12;

        Assert.AreEqual(100000004, ((OptionSetValue)PluginRun.Create(target).Execute(Some.Judge).Target["msdyn_forecastcategory"]).Value);
    }

    [TestMethod]
    public void Update_WithImportSequenceNumber_IsNotExempt()
    {
        var changes = Some.Changes("estimatedvalue", new Money(50m));
        changes["importsequencenumber"] = 12;

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => PluginRun.Update(Some.Stored(), changes).Execute(Some.Judge));
    }

    [TestMethod]
    public void Update_WinBelowTheFloor_IsRefusedThoughItWasSoBefore()
    {
        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(
            () => PluginRun.Update(Some.Stored(50m), Some.Changes("statecode", new OptionSetValue(1))).Execute(Some.Judge));

        StringAssert.StartsWith(refusal.Message, "'Pumps' stays open and is not closed as won.");
    }

    [TestMethod]
    public void Update_LoseBelowTheFloor_GoesThrough() =>
        PluginRun.Update(Some.Stored(50m), Some.Changes("statecode", new OptionSetValue(2))).Execute(Some.Judge);
}
