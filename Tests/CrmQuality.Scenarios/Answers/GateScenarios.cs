using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

[TestClass]
public sealed class GateScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void StageExit_Unanswered_IsRefusedAndRecordedOnceWithACount()
    {
        var opportunity = organization.CreateOpportunity();
        void Advance() => organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["stepname"] = "Develop" });

        Assert.StartsWith("'Pumps' stays in its stage. Nothing has been saved.\n- Economic buyer: name the person who signs.", AnsweringOrganization.Refusal(Advance));
        AnsweringOrganization.Refusal(Advance);

        var attempt = Attempts().Single();
        Assert.AreEqual((2, "BUYER", organization.Rep, opportunity), (attempt.GetAttributeValue<int>("crmq_count"), attempt.Text("crmq_criteria"), attempt.Reference("crmq_userid"), attempt.Reference("crmq_opportunityid")));
        Assert.AreEqual((284610002, "Interactive: Update"), (attempt.Choice("crmq_attempt"), attempt.Text("crmq_source")));
        Assert.AreEqual("Qualify", organization.Read(opportunity).Text("stepname"));
    }

    [TestMethod]
    public void StageExit_TenMinutesLater_IsAnotherAttempt()
    {
        var opportunity = organization.CreateOpportunity();
        void Advance() => organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["stepname"] = "Develop" });
        AnsweringOrganization.Refusal(Advance);
        organization.Organization.Clock.UtcNow += TimeSpan.FromMinutes(11);

        AnsweringOrganization.Refusal(Advance);

        Assert.HasCount(2, Attempts());
    }

    [TestMethod]
    public void StageExit_Validated_GoesOn()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["stepname"] = "Develop" });

        Assert.AreEqual("Develop", organization.Read(opportunity).Text("stepname"));
    }

    [TestMethod]
    [DataRow("created")]
    [DataRow("generated")]
    [DataRow("moved")]
    public void Quote_Unanswered_IsRefusedWithTheWaysOut(string way)
    {
        var opportunity = organization.CreateOpportunity();

        var refusal = AnsweringOrganization.Refusal(() => Quote(way, opportunity));

        Assert.StartsWith("'Pumps' does not allow a quote yet. Nothing has been saved.\n- Economic buyer", refusal);
        Assert.EndsWith("Or: name a price range only, ask for a waiver, or close it with a polite no.", refusal);
    }

    [TestMethod]
    [DataRow("created")]
    [DataRow("generated")]
    [DataRow("moved")]
    public void Quote_Validated_KeepsTheVerdictItWasGivenUnder(string way)
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);

        Quote(way, opportunity);

        var quote = organization.Administrator.All("quote", "crmq_opportunityverdict", "opportunityid").Single(row => row.Reference("opportunityid") == opportunity);
        Assert.AreEqual(284610003, quote.Choice("crmq_opportunityverdict"));
    }

    [TestMethod]
    public void Quote_CreatedDirectly_CostsOneCallAndIsRecordedWhenRefused()
    {
        var (refused, validated) = (organization.CreateOpportunity(), organization.CreateOpportunity());
        organization.AnswerAll(validated);
        organization.Organization.Calls.Clear();

        Quote("created", validated);
        var calls = organization.Organization.Calls.Count(CallOrigin.SynchronousPlugin);
        AnsweringOrganization.Refusal(() => Quote("created", refused));

        Assert.AreEqual(1, calls);
        Assert.AreEqual(284610003, Attempts().Single().Choice("crmq_attempt"));
    }

    [TestMethod]
    public void Win_Waived_GoesThrough()
    {
        var opportunity = organization.CreateOpportunity();
        organization.As(organization.Rep).Create(organization.Answer(opportunity, "PAIN", 0, "Two hours of downtime a week"));
        var waiver = organization.As(organization.Rep).Create(organization.Waiver(opportunity));
        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));

        organization.As(organization.Rep).Execute(Enforcement.PublishedOrganization.Close(opportunity, wins: true));

        Assert.AreEqual("waived", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Win_Unanswered_StaysOpen()
    {
        var opportunity = organization.CreateOpportunity();

        Assert.StartsWith("'Pumps' stays open", AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Execute(Enforcement.PublishedOrganization.Close(opportunity, wins: true))));
    }

    [TestMethod]
    public void Client_ChangingOurColumns_IsOverwrittenAndRecorded()
    {
        var opportunity = organization.CreateOpportunity();
        organization.Organization.DrainAsyncQueue();

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity)
        {
            ["crmq_verdict"] = new OptionSetValue(284610003),
            ["crmq_isforecastable"] = false,
        });
        organization.Organization.DrainAsyncQueue();

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
        var recorded = organization.Administrator.All("crmq_pipelineevent", "crmq_overwritten", "crmq_userid").Single(row => row.Text("crmq_overwritten").Length > 0);
        Assert.AreEqual(("crmq_verdict", organization.Rep), (recorded.Text("crmq_overwritten"), recorded.Reference("crmq_userid")));
    }

    private Entity[] Attempts() => [.. organization.Administrator
        .All("crmq_pipelineevent", "crmq_kind", "crmq_count", "crmq_criteria", "crmq_userid", "crmq_opportunityid", "crmq_attempt", "crmq_source")
        .Where(row => row.Choice("crmq_kind") == 284610005)];

    private void Quote(string way, Guid opportunity)
    {
        var service = organization.As(organization.Rep);
        switch (way)
        {
            case "created":
                service.Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = new EntityReference("opportunity", opportunity) });
                break;
            case "generated":
                service.Execute(new OrganizationRequest("GenerateQuoteFromOpportunity")
                {
                    ["OpportunityId"] = opportunity,
                    ["ColumnSet"] = new Microsoft.Xrm.Sdk.Query.ColumnSet("quoteid"),
                });
                break;
            default:
                var free = service.Create(new Entity("quote") { ["name"] = "Offer" });
                service.Update(new Entity("quote", free) { ["opportunityid"] = new EntityReference("opportunity", opportunity) });
                break;
        }
    }
}
