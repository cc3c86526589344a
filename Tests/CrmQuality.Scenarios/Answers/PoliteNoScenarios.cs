using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

[TestClass]
public sealed class PoliteNoScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Close_ForAReason_IsLostAndCreditedAsAGoodNo()
    {
        var opportunity = organization.CreateOpportunity();

        Close(opportunity, "no need");
        organization.Organization.DrainAsyncQueue();

        var row = organization.Read(opportunity);
        Assert.AreEqual((2, 4, 284610000), (row.Choice("statecode"), row.Choice("statuscode"), row.Choice("crmq_noreason")));
        var lost = organization.Administrator.All("crmq_pipelineevent", "crmq_kind", "crmq_noreason", "crmq_owneruserid").Single(item => item.Choice("crmq_kind") == 284610003);
        Assert.AreEqual((284610000, organization.Rep), (lost.Choice("crmq_noreason"), lost.Reference("crmq_owneruserid")));
    }

    [TestMethod]
    public void Close_WithQuotes_AsksWhatToDoWithThem()
    {
        var opportunity = Quoted(out var number);

        Assert.AreEqual(
            $"'Pumps' has quotes in draft or active: {number}. Say what to do with them: close them with it, or keep them.",
            AnsweringOrganization.Refusal(() => Close(opportunity, "not now")));
        Assert.AreEqual(0, organization.Read(opportunity).Choice("statecode"));
    }

    [TestMethod]
    [DataRow("close", 3, 1)]
    [DataRow("keep", 0, 0)]
    public void Close_WithQuotes_DoesWhatIsSaid(string quotes, int state, int closed)
    {
        var opportunity = Quoted(out _);

        var response = Close(opportunity, "not now", quotes);

        Assert.AreEqual(closed, response["ClosedQuotes"]);
        Assert.AreEqual(state, organization.Administrator.All("quote", "statecode").Single().Choice("statecode"));
    }

    [TestMethod]
    public void Revive_AfterClosing_OpensAndJudgesAnew()
    {
        var opportunity = organization.CreateOpportunity();
        Close(opportunity, "no answer");

        organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_ReviveOpportunity") { ["Target"] = new EntityReference("opportunity", opportunity) });

        var row = organization.Read(opportunity);
        Assert.AreEqual((0, 1, null, "unvalidated"), (row.Choice("statecode"), row.Choice("statuscode"), row.Choice("crmq_noreason"), organization.Verdict(opportunity)));
    }

    [TestMethod]
    public void Close_Twice_IsRefused()
    {
        var opportunity = organization.CreateOpportunity();
        Close(opportunity, "other");

        Assert.AreEqual("'Pumps' is closed already.", AnsweringOrganization.Refusal(() => Close(opportunity, "other")));
    }

    [TestMethod]
    public void Close_ForNoReason_NamesTheReasons() => Assert.StartsWith(
        "'because' is no reason. Use one of: no need, no budget,", AnsweringOrganization.Refusal(() => Close(organization.CreateOpportunity(), "because")));

    [TestMethod]
    public void Close_AColleaguesOpportunity_IsRefusedByThePlatform()
    {
        var opportunity = organization.CreateOpportunity(organization.OtherRep);

        Assert.IsNotEmpty(AnsweringOrganization.Refusal(() => Close(opportunity, "no need")));
        Assert.AreEqual(0, organization.Read(opportunity).Choice("statecode"));
    }

    private OrganizationResponse Close(Guid opportunity, string reason, string? quotes = null) => organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_CloseUnqualified")
    {
        ["Target"] = new EntityReference("opportunity", opportunity),
        ["Reason"] = reason,
        ["Quotes"] = quotes,
    });

    private Guid Quoted(out string number)
    {
        var opportunity = organization.CreateOpportunity();
        var quote = organization.Administrator.Create(new Entity("quote") { ["name"] = "Offer" });
        organization.Administrator.Execute(new OrganizationRequest("Update")
        {
            ["Target"] = new Entity("quote", quote) { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["ownerid"] = new EntityReference("systemuser", organization.Rep) },
            ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync",
        });
        var row = organization.Administrator.All("quote", "quotenumber", "name").Single();
        number = row.Text("quotenumber").Length > 0 ? row.Text("quotenumber") : row.Text("name");
        return opportunity;
    }
}
