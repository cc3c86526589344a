using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

[TestClass]
public sealed class AttestationScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Create_AllAnswers_ValidatesTheOpportunity()
    {
        var opportunity = organization.CreateOpportunity();
        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));

        organization.AnswerAll(opportunity);

        Assert.AreEqual("validated", organization.Verdict(opportunity));
        Assert.AreEqual(new DateTime(2025, 7, 16), organization.Read(opportunity).GetAttributeValue<DateTime>("crmq_validuntil"));
        Assert.AreEqual(organization.Rep, organization.Read(opportunity).GetAttributeValue<EntityReference>("crmq_creditedtoid").Id);
    }

    [TestMethod]
    public void Update_AfterAnswers_KeepsThemAndCostsNoCall()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        organization.Organization.Calls.Clear();

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(100m) });

        Assert.AreEqual(("validated", 0L), (organization.Verdict(opportunity), organization.Organization.Calls.Count(CallOrigin.SynchronousPlugin)));
    }

    [TestMethod]
    public void Update_AnswerToNo_IsRecordedAndNeverRefused()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        var answer = organization.Administrator.All("crmq_attestation", "crmq_criterionid").Single(row => row.Reference("crmq_criterionid") == organization.Criterion("BUYER"));

        organization.As(organization.Rep).Update(new Entity("crmq_attestation", answer.Id) { ["crmq_answer"] = new OptionSetValue(284610002) });

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
        Assert.Contains("BUYER: Economic buyer: name the person who signs (answered No)", organization.Read(opportunity).Text("crmq_missing"));
    }

    [TestMethod]
    public void Delete_Answer_TakesItsOutcomeAlong()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);

        organization.As(organization.Rep).Delete("crmq_attestation", organization.Administrator.All("crmq_attestation", "crmq_name").First().Id);

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Delete_Opportunity_TakesItsAnswersAlong()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);

        organization.Administrator.Delete("opportunity", opportunity);

        Assert.IsEmpty(organization.Administrator.All("crmq_attestation", "crmq_name"));
    }

    [TestMethod]
    [DataRow("tbd", 2, "the evidence only fills the field, which counts as missing")]
    [DataRow("", 1, "the evidence is missing")]
    public void Create_YesWithoutEvidence_SaysSo(string text, int flaw, string gap)
    {
        var opportunity = organization.CreateOpportunity();

        var answer = organization.As(organization.Rep).Create(organization.Answer(opportunity, "PAIN", 0, text));

        var row = organization.Administrator.All("crmq_attestation", "crmq_evidenceflaw", "crmq_name").Single();
        Assert.AreEqual((answer, 284610000 + flaw, "Pain"), (row.Id, row.Choice("crmq_evidenceflaw"), row.Text("crmq_name")));
        Assert.Contains($"PAIN: Pain: say what it costs the customer to do nothing ({gap})", organization.Read(opportunity).Text("crmq_missing"));
    }

    [TestMethod]
    public void Create_ContactOfOnesOwnCompany_CountsAndIsShownAsWeak()
    {
        organization.Administrator.Update(new Entity("systemuser", organization.Rep) { ["internalemailaddress"] = "ann@contoso.com" });
        var opportunity = organization.CreateOpportunity();

        organization.As(organization.Rep).Create(organization.Answer(opportunity, "BUYER", 0, contact: organization.Contact("boss@contoso.com")));

        Assert.Contains("\"gaps\":{\"BUYER\":\"evidence weak\"", organization.Read(opportunity).Text("crmq_assessment"));
        Assert.Contains("\"BUYER\":\"met\"", organization.Read(opportunity).Text("crmq_assessment"));
    }

    [TestMethod]
    public void Create_AnswerToACriterionOfAnotherSet_IsRefused() => Assert.AreEqual(
        "'Contract' belongs to the criteria set Renewals, but this opportunity is judged by Direct sales. Answer one of its criteria.",
        AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Answer(organization.CreateOpportunity(), "CONTRACT", 0, link: "https://fabrikam.com/x"))));

    [TestMethod]
    public void Create_AnswerToACriterionOfData_IsRefused() => Assert.StartsWith(
        "'Need' is answered by the opportunity's own data",
        AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Answer(organization.CreateOpportunity(), "NEED", 0))));

    [TestMethod]
    public void Create_SecondAnswerToTheSame_IsRefusedByTheKey()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);

        Assert.Contains("crmq_attestationkey", AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Answer(opportunity, "PAIN", 0, "again"))));
    }

    [TestMethod]
    public void Create_EvidenceOfAMegabyte_IsRefusedByThePlatform()
    {
        var opportunity = organization.CreateOpportunity();

        Assert.Contains("crmq_evidencetext", AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Answer(opportunity, "PAIN", 0, new string('a', 1_000_000)))));
    }

    [TestMethod]
    public void Delete_CriterionWithAnswers_IsRefused()
    {
        organization.AnswerAll(organization.CreateOpportunity());

        Assert.IsNotEmpty(AnsweringOrganization.Refusal(() => organization.Administrator.Delete("crmq_criterion", organization.Criterion("PAIN"))));
    }

    [TestMethod]
    public void Time_PastTheAge_ExpiresUntilAnsweredAgain()
    {
        var opportunity = organization.CreateOpportunity();
        organization.AnswerAll(opportunity);
        organization.Organization.Clock.UtcNow += TimeSpan.FromDays(31);

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(100m) });
        Assert.AreEqual("expired", organization.Verdict(opportunity));
        var answer = organization.Administrator.All("crmq_attestation", "crmq_criterionid").Single(row => row.Reference("crmq_criterionid") == organization.Criterion("BUYER"));
        organization.As(organization.Rep).Update(new Entity("crmq_attestation", answer.Id) { ["crmq_answer"] = new OptionSetValue(284610000) });

        Assert.AreEqual("validated", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Forged_Answers_FailTheSealAndAreAskedForAgain()
    {
        var (validated, forged) = (organization.CreateOpportunity(), organization.CreateOpportunity());
        organization.AnswerAll(validated);
        var request = new OrganizationRequest("Update") { ["Target"] = new Entity("opportunity", forged) { ["crmq_assessment"] = organization.Read(validated)["crmq_assessment"] } };
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        organization.Administrator.Execute(request);

        organization.As(organization.Rep).Update(new Entity("opportunity", forged) { ["estimatedvalue"] = new Money(100m) });

        Assert.AreEqual("unvalidated", organization.Verdict(forged));
    }
}
