using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Enforcement;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

/// <summary>Answers and waivers that make no sense: a defined result, and a message that says what to do.</summary>
[TestClass]
public sealed class BadAnswerScenarios
{
    private const string Name = "{0}<b>";
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Waiver_ForACriterionOfAnotherSet_IsRefused() => Assert.AreEqual(
        "'Contract' belongs to the criteria set Renewals, but this opportunity is judged by Direct sales. Answer one of its criteria.",
        AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Waiver(organization.CreateOpportunity(), "CONTRACT"))));

    [TestMethod]
    public void Waiver_ApprovedAfterItsEnd_IsRefusedAndChangesNothing()
    {
        var opportunity = organization.CreateOpportunity();
        var waiver = organization.As(organization.Rep).Create(organization.Waiver(opportunity, days: 5));
        organization.Organization.Clock.UtcNow += TimeSpan.FromDays(6);

        Assert.AreEqual(
            "The waiver is decided, withdrawn or lapsed already. A new one must be asked for.",
            AnsweringOrganization.Refusal(() => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver))));
        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Clock_SetBack_JudgesByTheDayItShows()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        var before = organization.Read(opportunity);
        organization.Organization.Clock.UtcNow -= TimeSpan.FromDays(10);

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(100m) });

        var after = organization.Read(opportunity);
        Assert.AreEqual(("validated", organization.Organization.Clock.UtcNow), (organization.Verdict(opportunity), after["crmq_evaluatedon"]));
        Assert.AreEqual((before["crmq_firstvalidatedon"], before["crmq_validuntil"]), (after["crmq_firstvalidatedon"], after["crmq_validuntil"]));
        Assert.Contains("\"judged\":0", (string)organization.Administrator.Execute(new OrganizationRequest("crmq_SweepPipeline"))["Result"]);
    }

    [TestMethod]
    public void Criterion_DeletedPastTheGuards_TakesItsAnswersAlongAndIsAskedForUntilPublished()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        foreach (var answer in organization.Administrator.All("crmq_attestation", "crmq_criterionid").Where(row => row.Reference("crmq_criterionid") == organization.Criterion("BUYER")))
        {
            organization.Administrator.Delete("crmq_attestation", answer.Id);
        }

        organization.Administrator.Delete("crmq_criterion", organization.Criterion("BUYER"));
        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(100m) });

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
        Assert.Contains("BUYER: Economic buyer: name the person who signs", organization.Read(opportunity).Text("crmq_missing"));
    }

    [TestMethod]
    public void Messages_OfARecordWithPlaceholdersInItsName_ShowItLiterally()
    {
        var opportunity = organization.CreateOpportunity(name: Name);
        var rep = organization.As(organization.Rep);
        var reference = new EntityReference("opportunity", opportunity);

        string[] refusals =
        [
            AnsweringOrganization.Refusal(() => rep.Update(new Entity("opportunity", opportunity) { ["stepname"] = "Develop" })),
            AnsweringOrganization.Refusal(() => rep.Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = reference })),
            AnsweringOrganization.Refusal(() => rep.Execute(PublishedOrganization.Close(opportunity, wins: true))),
            AnsweringOrganization.Refusal(() => rep.Execute(new OrganizationRequest("crmq_ReviveOpportunity") { ["Target"] = reference })),
        ];

        Assert.AreEqual(
            "'{0}<b>' stays in its stage. Nothing has been saved.|'{0}<b>' does not allow a quote yet. Nothing has been saved.|'{0}<b>' stays open and is not closed as won.|'{0}<b>' is open already.",
            string.Join('|', refusals.Select(text => text.Split('\n')[0])));
        Assert.AreEqual(Name, organization.Administrator.All("crmq_pipelineevent", "crmq_name", "crmq_kind").First(row => row.Choice("crmq_kind") == 284610005).Text("crmq_name"));
    }
}
