using System;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

[TestClass]
public sealed class SweepScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Sweep_NothingChanged_JudgesNothingAgain()
    {
        organization.AnswerAll(organization.CreateOpportunity());
        organization.CreateOpportunity();

        Assert.AreEqual("{\"scanned\":2,\"judged\":0,\"reasons\":{},\"snapshots\":2}", Sweep());
    }

    [TestMethod]
    public void Sweep_Twice_FindsNothingTheSecondTime()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        organization.Organization.Clock.UtcNow += TimeSpan.FromDays(40);

        var (first, second) = (Sweep(), Sweep());

        Assert.AreEqual(("{\"scanned\":1,\"judged\":1,\"reasons\":{\"lapsed\":1},\"snapshots\":1}", "{\"scanned\":1,\"judged\":0,\"reasons\":{}}"), (first, second));
        Assert.AreEqual("expired", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Sweep_Bypassed_IsFoundByItsStamp()
    {
        var (changed, forged) = (organization.CreateOpportunity(), organization.CreateOpportunity());
        Bypass(new Entity("opportunity", changed) { ["need"] = null });
        Bypass(new Entity("opportunity", forged) { ["crmq_verdict"] = new OptionSetValue(284610003), ["crmq_isforecastable"] = true });

        var result = Sweep();

        Assert.AreEqual("{\"scanned\":2,\"judged\":2,\"reasons\":{\"bypassed\":2},\"snapshots\":2}", result);
        Assert.AreEqual(("unvalidated", false), (organization.Verdict(forged), organization.Read(forged).GetAttributeValue<bool>("crmq_isforecastable")));
    }

    [TestMethod]
    public void Sweep_CreatedPastUs_IsJudged()
    {
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("opportunity") { ["name"] = "Imported" } };
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        organization.Administrator.Execute(request);

        Assert.Contains("\"not evaluated\":1", Sweep());
    }

    [TestMethod]
    public void Sweep_AnswerPastUs_IsFound()
    {
        var opportunity = organization.CreateOpportunity();
        var answer = organization.Answer(opportunity, "PAIN", 0, "Two hours of downtime a week");
        answer["crmq_evidenceflaw"] = new OptionSetValue(284610000);
        answer["crmq_answeredon"] = organization.Organization.Clock.UtcNow;
        organization.Administrator.Execute(new OrganizationRequest("Create") { ["Target"] = answer, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });

        Assert.Contains("\"changed\":1", Sweep());
        Assert.Contains("\"PAIN\":\"met\"", organization.Read(opportunity).Text("crmq_assessment"));
    }

    [TestMethod]
    public void Sweep_PastTheSunset_ParksUntilValidated()
    {
        var opportunity = organization.CreateOpportunity();
        Assert.AreEqual(new DateTime(2025, 7, 15), organization.Read(opportunity).GetAttributeValue<DateTime>("crmq_sunseton"));
        organization.Organization.Clock.UtcNow += TimeSpan.FromDays(31);

        Sweep();
        Assert.AreEqual(100000004, organization.Read(opportunity).Choice("msdyn_forecastcategory"));
        organization.AnswerAll(opportunity);

        Assert.AreEqual((null, 100000001), (organization.Read(opportunity).GetAttributeValue<DateTime?>("crmq_sunseton"), organization.Read(opportunity).Choice("msdyn_forecastcategory")));
    }

    [TestMethod]
    public void Sweep_InPages_ComesAroundAndNotesIt()
    {
        for (var i = 0; i < 7; i++)
        {
            organization.CreateOpportunity();
        }

        var (cursor, calls, scanned) = ("", 0, 0);
        do
        {
            Assert.IsNull(LastSweep());
            var response = organization.As(organization.Manager).Execute(new OrganizationRequest("crmq_SweepPipeline") { ["Cursor"] = cursor, ["PageSize"] = 3 });
            (cursor, calls) = ((string)response["Cursor"], calls + 1);
            scanned += JsonDocument.Parse((string)response["Result"]).RootElement.GetProperty("scanned").GetInt32();
        }
        while (cursor.Length > 0);

        Assert.AreEqual((3, 7), (calls, scanned));
        Assert.AreEqual(organization.Organization.Clock.UtcNow, LastSweep());
    }

    [TestMethod]
    public void Sweep_ByARep_IsRefusedByThePlatform() => Assert.Contains(
        "prvReadcrmq_PipelineEvent", AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_SweepPipeline"))));

    [TestMethod]
    public void Sweep_OpeningBalance_CreditsNobody()
    {
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("opportunity") { ["name"] = "Older", ["need"] = new OptionSetValue(0) } };
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        var opportunity = ((Guid?)organization.Administrator.Execute(request)["id"])!.Value;
        foreach (var answer in new[] { organization.Answer(opportunity, "PAIN", 0, "Two hours"), organization.Answer(opportunity, "BUYER", 0, contact: organization.Contact("a@b.com")) })
        {
            answer["crmq_evidenceflaw"] = new OptionSetValue(284610000);
            answer["crmq_answeredon"] = organization.Organization.Clock.UtcNow;
            organization.Administrator.Execute(new OrganizationRequest("Create") { ["Target"] = answer, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });
        }

        Sweep();

        var row = organization.Read(opportunity);
        Assert.AreEqual(("validated", true, false), (organization.Verdict(opportunity), row.Contains("crmq_firstvalidatedon"), row.Contains("crmq_creditedtoid")));
    }

    private DateTime? LastSweep() => organization.Administrator.All("crmq_snapshot", "crmq_lastsweepon").Single().GetAttributeValue<DateTime?>("crmq_lastsweepon");

    private string Sweep() => (string)organization.As(organization.Manager).Execute(new OrganizationRequest("crmq_SweepPipeline"))["Result"];

    private void Bypass(Entity change) =>
        organization.Administrator.Execute(new OrganizationRequest("Update") { ["Target"] = change, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });
}
