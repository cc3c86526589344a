using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Enforcement;

[TestClass]
public sealed class RefusalScenarios
{
    private readonly PublishedOrganization published = new();

    [TestMethod]
    public void Create_BelowTheFloorByAnEnglishUser_IsRefusedInEnglish() => Assert.AreEqual(
        "'Pumps' was not created. Nothing has been saved.\n"
        + "- Est. revenue: enter at least 100. Why: smaller orders go to the web shop. Criterion of: Sales operations.",
        PublishedOrganization.Refusal(() => published.English.Create(PublishedOrganization.Opportunity(99m))));

    [TestMethod]
    public void Create_BelowTheFloorByAFinnishUser_IsRefusedInFinnish() => Assert.AreEqual(
        "'Pumput' jäi luomatta. Mitään ei ole tallennettu.\n"
        + "- Arvioitu tuotto: anna vähintään 100. Miksi: pienemmät tilaukset hoitaa verkkokauppa. Kriteeristä vastaa: Sales operations.",
        PublishedOrganization.Refusal(() => published.Finnish.Create(PublishedOrganization.Opportunity(99m, "Pumput"))));

    [TestMethod]
    public void Create_Refused_LeavesNoOpportunityAndIsTraced()
    {
        PublishedOrganization.Refusal(() => published.English.Create(PublishedOrganization.Opportunity(99m)));
        published.Organization.DrainAsyncQueue();

        Assert.AreEqual(0, published.Count("opportunity"));
        StringAssert.Contains(published.Traces(), "Refused: Create by Interactive, version 1, not met: FLOOR.");
    }

    [TestMethod]
    public void Update_Refused_KeepsEveryStoredValue()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));
        var before = published.Read(id);

        PublishedOrganization.Refusal(() => published.English.Update(
            new Entity("opportunity", id) { ["estimatedvalue"] = new Money(50m), ["name"] = "Changed" }));

        var after = published.Read(id);
        Assert.AreEqual(
            (before["name"], ((Money)before["estimatedvalue"]).Value, before["crmq_fingerprint"], before["modifiedon"]),
            (after["name"], ((Money)after["estimatedvalue"]).Value, after["crmq_fingerprint"], after["modifiedon"]));
    }

    [TestMethod]
    public void Update_NothingRelevantOnARowBelowTheFloor_IsNeverRefused()
    {
        var imported = PublishedOrganization.Opportunity(50m);
        imported["importsequencenumber"] = 1;
        var id = published.English.Create(imported);

        published.English.Update(new Entity("opportunity", id) { ["description"] = "Met at the fair", ["name"] = "Pumps and valves" });

        Assert.AreEqual("Pumps and valves", published.Read(id)["name"]);
    }

    [TestMethod]
    public void Win_NeedIsBlank_StaysOpenWithoutClosingActivity()
    {
        var draft = PublishedOrganization.Opportunity(500m);
        draft["need"] = null;
        var id = published.Finnish.Create(draft);

        var message = PublishedOrganization.Refusal(() => published.Finnish.Execute(PublishedOrganization.Close(id, wins: true)));

        Assert.AreEqual("'Pumps' pysyy avoimena, eikä sitä suljeta voitettuna.\n- Tarve: valitse, kuinka kipeästi asiakas sitä tarvitsee.", message);
        Assert.AreEqual((0, 0), (published.Read(id).GetAttributeValue<OptionSetValue>("statecode").Value, published.Count("opportunityclose")));
    }

    [TestMethod]
    public void Lose_NeedIsBlank_IsNotGated()
    {
        var draft = PublishedOrganization.Opportunity(500m);
        draft["need"] = null;
        var id = published.English.Create(draft);

        published.English.Execute(PublishedOrganization.Close(id, wins: false));

        Assert.AreEqual(2, published.Read(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    public void CloseActivity_CreatedDirectly_IsLetThrough()
    {
        var draft = PublishedOrganization.Opportunity(500m);
        draft["need"] = null;
        var id = published.English.Create(draft);

        published.English.Create(new Entity("opportunityclose") { ["subject"] = "History", ["opportunityid"] = new EntityReference("opportunity", id) });

        Assert.AreEqual(1, published.Count("opportunityclose"));
    }
}
