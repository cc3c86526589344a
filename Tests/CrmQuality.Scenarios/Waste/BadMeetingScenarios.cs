using System;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Meetings;
using CrmQuality.Scenarios.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Waste;

/// <summary>Whatever an appointment holds, saving it works, and the check says why it has no cost.</summary>
[TestClass]
public sealed class BadMeetingScenarios
{
    [TestMethod]
    [DataRow(-1, MeetingFlaw.EndsBeforeStart)]
    [DataRow(25, MeetingFlaw.TooLong)]
    [DataRow(8760, MeetingFlaw.TooLong)]
    public void Duration_Absurd_HasNoCost(int hours, MeetingFlaw expected)
    {
        var organization = new MeetingOrganization();

        organization.MeetingAbout(organization.Opportunity(), -9000, meeting => meeting["scheduledend"] = ((DateTime)meeting["scheduledstart"]).AddHours(hours));

        AssertFlaw(organization, expected);
    }

    [TestMethod]
    public void Duration_WholeDay_HasNoCost()
    {
        var organization = new MeetingOrganization();

        organization.MeetingAbout(organization.Opportunity(), change: meeting => meeting["isalldayevent"] = true);

        AssertFlaw(organization, MeetingFlaw.TooLong);
    }

    [TestMethod]
    public void Times_Missing_AreNoMeeting()
    {
        var organization = new MeetingOrganization();

        organization.MeetingAbout(organization.Opportunity(), change: meeting => (meeting["scheduledstart"], meeting["scheduledend"]) = (null, null));

        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    [DataRow(-80, MeetingFlaw.RateOutOfRange)]
    [DataRow(2_000_000, MeetingFlaw.RateOutOfRange)]
    public void Rate_Absurd_CannotBeSavedOrHasNoCost(int rate, MeetingFlaw expected)
    {
        var organization = new MeetingOrganization(hasRate: false);
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("crmq_costrate") { ["crmq_hourly"] = (decimal)rate, ["crmq_validfrom"] = new DateTime(2000, 1, 1) } };

        Support.CriteriaOrganization.Refusal(() => organization.Service.Execute(request));

        Assert.AreEqual(expected, MeetingCost.Of(new MeetingFacts(), new CostRate { Hourly = CurrencyAmount.OfBase(rate) }).Flaw);
    }

    [TestMethod]
    public void Rate_Missing_IsTriedAgainTheNextDay()
    {
        var organization = new MeetingOrganization(hasRate: false);
        organization.MeetingAbout(organization.Opportunity());
        AssertFlaw(organization, MeetingFlaw.RateMissing);
        organization.Rate(80, null, new DateTime(2000, 1, 1));
        organization.Now += TimeSpan.FromDays(1);

        organization.Sweep();

        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());
    }

    [TestMethod]
    public void Rate_OfKilometresMissing_IsNamedOnlyWhenSomeWereDriven()
    {
        var organization = new MeetingOrganization(hasRate: false);
        organization.Rate(80, null, new DateTime(2000, 1, 1));
        var appointment = organization.MeetingAbout(organization.Opportunity());
        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());

        organization.Update("appointment", appointment, "crmq_kilometres", 10m);

        AssertFlaw(organization, MeetingFlaw.RateMissing, "exposure not validated 160.00");
    }

    [TestMethod]
    public void Rate_OfTheUser_GoesBeforeEverybodys()
    {
        var organization = new MeetingOrganization();
        organization.Rate(200, 0.5m, new DateTime(2000, 1, 1), organization.Ann);

        organization.MeetingAbout(organization.Opportunity());

        Assert.AreEqual("exposure not validated 400.00", organization.Ledger());
    }

    [TestMethod]
    public void Cost_OfEverything_AddsUp()
    {
        var organization = new MeetingOrganization();

        organization.MeetingAbout(organization.Opportunity(), change: meeting =>
        {
            meeting["crmq_preparationhours"] = 1m;
            meeting["crmq_travelhours"] = 1.5m;
            meeting["crmq_followuphours"] = 0.5m;
            meeting["crmq_kilometres"] = 100m;
            meeting["crmq_expenses"] = 12.34m;
        });

        Assert.AreEqual("exposure not validated 462.34", organization.Ledger());
    }

    [TestMethod]
    public void Meeting_DeletedAfterPosting_KeepsFollowingTheOpportunity()
    {
        var organization = new MeetingOrganization();
        var opportunity = organization.Opportunity();
        var appointment = organization.MeetingAbout(opportunity);
        organization.Service.Delete("appointment", appointment);
        organization.Drain();
        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());

        organization.Close(opportunity, isWon: false);

        Assert.AreEqual((0m, 160m), (organization.Balance(0), organization.Balance(1)));
    }

    [TestMethod]
    public void Meeting_DeletedBeforeItTookPlace_LeavesNothing()
    {
        var organization = new MeetingOrganization();
        var appointment = organization.MeetingAbout(organization.Opportunity(), startsIn: 24);
        organization.Service.Delete("appointment", appointment);
        organization.Drain();
        organization.Now += TimeSpan.FromDays(2);

        Assert.DoesNotContain("\"meetings\"", organization.Sweep());
        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    public void Meeting_OneOfTwoCopiesDeleted_TheOtherStandsForIt()
    {
        var organization = new MeetingOrganization();
        var opportunity = organization.Opportunity();
        var first = organization.MeetingAbout(opportunity, change: meeting => meeting["globalobjectid"] = "04AB");
        organization.MeetingAbout(opportunity, change: meeting => meeting["globalobjectid"] = "04AB", owner: organization.Bo);
        organization.Service.Delete("appointment", first);
        organization.Drain();

        organization.Close(opportunity, isWon: false);

        Assert.AreEqual((0m, 160m), (organization.Balance(0), organization.Balance(1)));
    }

    [TestMethod]
    public void Opportunity_Deleted_KeepsTheLedger()
    {
        var organization = new MeetingOrganization();
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);

        organization.Service.Delete("opportunity", opportunity);
        organization.Drain();

        Assert.AreEqual(160m, organization.Balance(0));
    }

    private static void AssertFlaw(MeetingOrganization organization, MeetingFlaw expected, string ledger = "")
    {
        Assert.AreEqual(expected, (MeetingFlaw)(organization.Check().Choice("crmq_flaw")!.Value - MeetingOrganization.FirstOption));
        Assert.AreEqual(ledger, organization.Ledger());
    }
}
