using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

[TestClass]
public sealed class WaiverScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Approve_ByAManager_MakesTheOpportunityWaivedUntilTheDay()
    {
        var (opportunity, waiver) = Requested();

        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));

        Assert.AreEqual("waived", organization.Verdict(opportunity));
        Assert.AreEqual(new DateTime(2025, 7, 16), organization.Read(opportunity).GetAttributeValue<DateTime>("crmq_validuntil"));
        Assert.AreEqual("Waived by Direct sales v1: 1 waived.", organization.Read(opportunity).Text("crmq_verdictreason"));
        Assert.IsFalse(organization.Read(opportunity).Contains("crmq_firstvalidatedon"));
    }

    [TestMethod]
    public void Request_Alone_ChangesNothing() => Assert.AreEqual("unvalidated", organization.Verdict(Requested().Opportunity));

    [TestMethod]
    public void Decline_Revoke_FollowTheDecision()
    {
        var (opportunity, waiver) = Requested();
        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));

        organization.As(organization.OtherManager).Create(AnsweringOrganization.Decision(waiver, 2));

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
        Assert.AreEqual(284610002, organization.Administrator.All("crmq_waiver", "statuscode").Single().Choice("statuscode"));
    }

    [TestMethod]
    public void Time_PastItsEnd_Expires()
    {
        var (opportunity, waiver) = Requested();
        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));
        organization.Organization.Clock.UtcNow += TimeSpan.FromDays(31);

        organization.As(organization.Rep).Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(100m) });

        Assert.AreEqual("expired", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Approve_ByWhoAsked_IsRefused()
    {
        var opportunity = organization.CreateOpportunity();
        var waiver = organization.As(organization.Manager).Create(organization.Waiver(opportunity));

        Assert.AreEqual(
            "You own the opportunity or asked for the waiver. Somebody else has to decide.",
            AnsweringOrganization.Refusal(() => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver))));
    }

    [TestMethod]
    public void Approve_ByTheOwner_IsRefused()
    {
        var opportunity = organization.CreateOpportunity(organization.Manager);
        var waiver = organization.As(organization.OtherManager).Create(organization.Waiver(opportunity));

        Assert.Contains("You own", AnsweringOrganization.Refusal(() => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver))));
    }

    [TestMethod]
    public void Approve_ByARep_IsRefusedByThePlatform()
    {
        var waiver = Requested().Waiver;

        Assert.Contains("prvCreatecrmq_WaiverDecision", AnsweringOrganization.Refusal(() => organization.As(organization.OtherRep).Create(AnsweringOrganization.Decision(waiver))));
    }

    [TestMethod]
    public void Approve_ForEachOther_NeedsAThird()
    {
        var mine = organization.CreateOpportunity(organization.Manager);
        var first = organization.As(organization.Manager).Create(organization.Waiver(mine));
        organization.As(organization.OtherManager).Create(AnsweringOrganization.Decision(first));
        var theirs = organization.CreateOpportunity(organization.OtherManager);
        var second = organization.As(organization.OtherManager).Create(organization.Waiver(theirs));

        Assert.Contains("A third person", AnsweringOrganization.Refusal(() => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(second))));
    }

    [TestMethod]
    public void Approve_ByAMemberOfTheOwningTeam_IsRefused()
    {
        var team = organization.Organization.Security.AddTeam("Nordics");
        organization.Organization.Security.AddMember(team, organization.Manager);
        organization.Organization.Security.GiveRole(team, organization.Organization.Security.SalespersonRoleId);
        var opportunity = organization.CreateOpportunity();
        organization.Administrator.Update(new Entity("opportunity", opportunity) { ["ownerid"] = new EntityReference("team", team) });
        var waiver = organization.Administrator.Create(organization.Waiver(opportunity));

        Assert.Contains("the team that owns", AnsweringOrganization.Refusal(() => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver))));
    }

    [TestMethod]
    public void Update_ToApproved_IsRefused()
    {
        var waiver = Requested().Waiver;

        Assert.Contains("A waiver is not changed", AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Update(
            new Entity("crmq_waiver", waiver) { ["statuscode"] = new OptionSetValue(284610000) })));
    }

    [TestMethod]
    public void Create_AsApproved_IsOnlyRequested()
    {
        var waiver = organization.Waiver(organization.CreateOpportunity());
        waiver["statuscode"] = new OptionSetValue(284610000);

        organization.As(organization.Rep).Create(waiver);

        Assert.AreEqual(1, organization.Administrator.All("crmq_waiver", "statuscode").Single().Choice("statuscode"));
    }

    [TestMethod]
    public void Update_Withdrawn_IsAllowedAndEndsIt()
    {
        var (opportunity, waiver) = Requested();
        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));

        organization.As(organization.Rep).Update(new Entity("crmq_waiver", waiver) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
    }

    [TestMethod]
    [DataRow(1, "tbd", "Say in a sentence why")]
    [DataRow(-1, "The customer signs on Monday", "Choose the last day")]
    [DataRow(91, "The customer signs on Monday", "A waiver may last 90 days")]
    public void Create_WithoutReasonOrEnd_IsRefused(int days, string reason, string expected) => Assert.StartsWith(
        expected, AnsweringOrganization.Refusal(() => organization.As(organization.Rep).Create(organization.Waiver(organization.CreateOpportunity(), days: days, reason: reason))));

    [TestMethod]
    public void Decision_Afterwards_IsNeitherChangedNorDeleted()
    {
        var waiver = Requested().Waiver;
        var decision = organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver, 1));

        Assert.Contains("not changed or deleted", AnsweringOrganization.Refusal(() => organization.Administrator.Update(
            new Entity("crmq_waiverdecision", decision) { ["crmq_decision"] = new OptionSetValue(284610000) })));
        Assert.Contains("not changed or deleted", AnsweringOrganization.Refusal(() => organization.Administrator.Delete("crmq_waiverdecision", decision)));
    }

    [TestMethod]
    public void People_AreTold_DecidersThenTheRequester()
    {
        var waiver = Requested().Waiver;
        organization.Organization.DrainAsyncQueue();
        var asked = organization.Administrator.All("appnotification", "title", "ownerid").Select(row => row.Reference("ownerid")).Order().ToArray();
        organization.As(organization.Manager).Create(AnsweringOrganization.Decision(waiver));
        organization.Organization.DrainAsyncQueue();

        CollectionAssert.AreEqual(new Guid?[] { organization.Manager, organization.OtherManager }.Order().ToArray(), asked);
        var told = organization.Administrator.All("appnotification", "title", "ownerid", "body").Single(row => row.Reference("ownerid") == organization.Rep);
        Assert.AreEqual(("Waiver approved", "Pumps: Economic buyer: it holds until 2025-07-15."), (told.Text("title"), told.Text("body")));
    }

    private (Guid Opportunity, Guid Waiver) Requested()
    {
        var opportunity = organization.CreateOpportunity();
        organization.As(organization.Rep).Create(organization.Answer(opportunity, "PAIN", 0, "Two hours of downtime a week"));
        return (opportunity, organization.As(organization.Rep).Create(organization.Waiver(opportunity)));
    }
}
