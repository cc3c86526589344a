using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Enforcement;

[TestClass]
public sealed class SavePathScenarios
{
    private const int Omitted = 100000004;
    private const int Committed = 100000003;

    private readonly PublishedOrganization published = new();

    [TestMethod]
    public void Create_OwnRowCriteria_CostsNoCall()
    {
        published.English.Create(PublishedOrganization.Opportunity(500m));

        Assert.AreEqual(0, published.SynchronousCalls);
    }

    [TestMethod]
    public void Update_OwnRowCriteria_CostsNoCall()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));

        published.English.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(600m), ["description"] = "x" });

        Assert.AreEqual(0, published.SynchronousCalls);
    }

    [TestMethod]
    public void Create_TableMode_CostsTheOneQueryOfTheLiveSnapshot()
    {
        var table = new PublishedOrganization(ClearStepConfiguration);

        var id = table.English.Create(PublishedOrganization.Opportunity(500m));

        Assert.AreEqual(284610003, table.Read(id).GetAttributeValue<OptionSetValue>("crmq_verdict").Value);
        Assert.AreEqual(
            "RetrieveMultiple crmq_snapshot",
            string.Join(",", table.Organization.Calls.Entries.Where(call => call.Origin == CallOrigin.SynchronousPlugin).Select(call => $"{call.Message} {call.Table}")));
    }

    [TestMethod]
    public void Update_CommittedWhileUnvalidated_IsOmittedUntilValidated()
    {
        var draft = PublishedOrganization.Opportunity(null);
        draft["msdyn_forecastcategory"] = new OptionSetValue(Committed);
        var id = published.English.Create(draft);
        var whileUnvalidated = Category(id);

        published.English.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });

        Assert.AreEqual((Omitted, Committed), (whileUnvalidated, Category(id)));
    }

    [TestMethod]
    public void Update_RepRaisesTheCategoryOfAnUnvalidatedRow_StaysOmitted()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(null));

        published.English.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });

        Assert.AreEqual(Omitted, Category(id));
    }

    [TestMethod]
    public void Update_ClientForgesTheVerdict_IsOverwritten()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(null));

        published.English.Update(new Entity("opportunity", id) { ["crmq_verdict"] = new OptionSetValue(284610003), ["crmq_isforecastable"] = true });

        var row = published.Read(id);
        Assert.AreEqual((284610002, false), (row.GetAttributeValue<OptionSetValue>("crmq_verdict").Value, row["crmq_isforecastable"]));
    }

    [TestMethod]
    public void Update_Reevaluate_RenewsTheStamp()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));
        published.Organization.Clock.UtcNow = published.Organization.Clock.UtcNow.AddDays(1);

        published.English.Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = published.Organization.Clock.UtcNow });

        Assert.AreEqual(published.Organization.Clock.UtcNow, published.Read(id)["crmq_evaluatedon"]);
    }

    [TestMethod]
    public void Saves_OfALife_LeaveOneEventEach()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(null));
        published.English.Update(new Entity("opportunity", id) { ["description"] = "nothing moved" });
        published.English.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });
        published.English.Execute(PublishedOrganization.Close(id, wins: true));
        published.English.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        published.Organization.DrainAsyncQueue();

        var events = published.Administrator.RetrieveMultiple(new QueryExpression("crmq_pipelineevent") { ColumnSet = new ColumnSet(true) }).Entities;

        Assert.AreEqual(0, published.Organization.AsyncFailures.Count);
        Assert.AreEqual("0,1,2,4", string.Join(",", events.Select(row => row.GetAttributeValue<OptionSetValue>("crmq_kind").Value - 284610000)));
        Assert.AreEqual(published.EnglishRep, events[1].GetAttributeValue<EntityReference>("crmq_creditedtoid").Id);
    }

    [TestMethod]
    public void Update_OfAWonRow_KeepsTheVerdictFrozen()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));
        published.English.Execute(PublishedOrganization.Close(id, wins: true));

        published.English.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(5m), ["crmq_verdict"] = new OptionSetValue(284610000) });

        var row = published.Read(id);
        Assert.AreEqual((284610003, 1), (row.GetAttributeValue<OptionSetValue>("crmq_verdict").Value, row.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    [TestMethod]
    public void Create_BrokenConfiguration_SavesAsNotEvaluatedAndTraces()
    {
        var broken = new PublishedOrganization(service => Configure(service, "{\"format\":99}"));

        var id = broken.English.Create(PublishedOrganization.Opportunity(5m));

        Assert.AreEqual(284610000, broken.Read(id).GetAttributeValue<OptionSetValue>("crmq_verdict").Value);
        StringAssert.Contains(broken.Traces(), "Publish the criteria again");
    }

    private static void ClearStepConfiguration(IOrganizationService service) => Configure(service, null);

    private static void Configure(IOrganizationService service, string? configuration)
    {
        foreach (var step in service.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("configuration") }).Entities)
        {
            service.Update(new Entity(step.LogicalName, step.Id) { ["configuration"] = configuration });
        }
    }

    private int Category(Guid id) => published.Read(id).GetAttributeValue<OptionSetValue>("msdyn_forecastcategory").Value;
}
