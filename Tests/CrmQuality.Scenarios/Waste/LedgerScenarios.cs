using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Meetings;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Waste;

/// <summary>The table of the waste ledger, line by line, through the shipped plug-ins.</summary>
[TestClass]
public sealed class LedgerScenarios
{
    private const string Exposed = "exposure not validated 160.00";

    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Post_HeldOnNeverValidated_IsExposure()
    {
        organization.MeetingAbout(organization.Opportunity());

        Assert.AreEqual(Exposed, organization.Ledger());
    }

    [TestMethod]
    public void Post_HeldOnValidated_IsNothing()
    {
        organization.MeetingAbout(organization.Opportunity(500));

        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    public void Post_FirstValidated_TakesTheExposureBack()
    {
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);

        organization.Update("opportunity", opportunity, "estimatedvalue", new Money(500));

        Assert.AreEqual(Exposed + "\nexposure validated -160.00", organization.Ledger());
    }

    [TestMethod]
    public void Post_NoShow_IsSettledWhateverTheVerdict()
    {
        organization.MeetingAbout(organization.Opportunity(500), change: meeting => meeting["crmq_outcome"] = new OptionSetValue(284610002));

        Assert.AreEqual("settled no-show 160.00", organization.Ledger());
    }

    [TestMethod]
    public void Post_NoPurpose_IsSettledUntilTheMeetingIsCorrected()
    {
        var appointment = organization.MeetingAbout(organization.Opportunity(500), change: meeting => meeting["crmq_purpose"] = " ");
        Assert.AreEqual("settled no purpose 160.00", organization.Ledger());

        organization.Update("appointment", appointment, "crmq_purpose", "Find out who decides");

        Assert.AreEqual("settled no purpose 160.00\nsettled corrected -160.00", organization.Ledger());
    }

    [TestMethod]
    public void Post_Lost_SettlesTheExposureAndReopeningRevivesIt()
    {
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);

        organization.Close(opportunity, isWon: false);
        Assert.AreEqual(Exposed + "\nexposure lost -160.00\nsettled lost 160.00", organization.Ledger());

        organization.Update("opportunity", opportunity, "statecode", new OptionSetValue(0));
        Assert.AreEqual((160m, 0m), (organization.Balance(0), organization.Balance(1)));
    }

    [TestMethod]
    public void Post_Won_TakesTheExposureBack()
    {
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);

        organization.Close(opportunity, isWon: true);

        Assert.AreEqual(Exposed + "\nexposure won -160.00", organization.Ledger());
    }

    [TestMethod]
    public void Post_Voided_ExposesAgainAndSettlesIfLost()
    {
        var (open, lost) = (organization.Opportunity(500), organization.Opportunity(500));
        organization.MeetingAbout(open);
        organization.MeetingAbout(lost);
        organization.Close(lost, isWon: false);
        Assert.AreEqual("", organization.Ledger());

        Void(open, organization.Manager);
        Void(lost, organization.Manager);

        Assert.AreEqual((160m, 160m), (organization.Balance(0), organization.Balance(1)));
    }

    [TestMethod]
    public void Post_Lead_IsFollowed()
    {
        var lead = organization.Lead();
        organization.Meeting(new EntityReference("lead", lead));
        Assert.AreEqual(Exposed, organization.Ledger());

        organization.Update("lead", lead, "statecode", new OptionSetValue(2));

        Assert.AreEqual(Exposed + "\nexposure disqualified -160.00\nsettled disqualified 160.00", organization.Ledger());
    }

    [TestMethod]
    public void Post_Cancelled_CostsNothing()
    {
        var appointment = organization.MeetingAbout(organization.Opportunity());

        organization.Update("appointment", appointment, "crmq_outcome", new OptionSetValue(284610003));

        Assert.AreEqual(Exposed + "\nexposure corrected -160.00", organization.Ledger());
    }

    [TestMethod]
    public void Sweep_MeetingHasEnded_IsPosted()
    {
        organization.MeetingAbout(organization.Opportunity(), startsIn: 24);
        Assert.AreEqual("", organization.Ledger());
        organization.Now += TimeSpan.FromDays(2);

        Assert.Contains("\"meetings\":1", organization.Sweep());

        Assert.AreEqual(Exposed, organization.Ledger());
        Assert.DoesNotContain("\"meetings\"", organization.Sweep());
    }

    [TestMethod]
    public void Post_Twice_ChangesNothing()
    {
        var opportunity = organization.Opportunity();
        var appointment = organization.MeetingAbout(opportunity);
        organization.Organization.LoseAsyncAcknowledgements(3);

        organization.Update("appointment", appointment, "subject", "Visit again");

        Assert.AreEqual(Exposed, organization.Ledger());
    }

    [TestMethod]
    public void Post_RateRisesLater_KeepsTheAmountUntilTheMeetingIsCorrected()
    {
        var opportunity = organization.Opportunity();
        var appointment = organization.MeetingAbout(opportunity);
        organization.Rate(100, 1, organization.Now.Date.AddDays(-1));

        organization.Close(opportunity, isWon: false);
        Assert.AreEqual(160m, organization.Balance(1));

        organization.Update("appointment", appointment, "crmq_preparationhours", 1m);
        Assert.AreEqual((0m, 300m), (organization.Balance(0), organization.Balance(1)));
    }

    [TestMethod]
    public void Post_MovedToAnotherOpportunity_MovesTheCost()
    {
        var (first, second) = (organization.Opportunity(), organization.Opportunity());
        var appointment = organization.MeetingAbout(first);

        organization.Update("appointment", appointment, "regardingobjectid", new EntityReference("opportunity", second));

        var standing = organization.Entries().GroupBy(row => row.Reference("crmq_opportunityid")).ToDictionary(of => of.Key!.Value, of => of.Sum(row => row.GetAttributeValue<decimal>("crmq_amount")));
        Assert.AreEqual((0m, 160m), (standing[first], standing[second]));
    }

    [TestMethod]
    public void Post_FailedCriterion_BearsTheWholeCost()
    {
        organization.MeetingAbout(organization.Opportunity());

        Assert.AreEqual(("VALUE", "Direct sales"), (organization.Entries()[0].Text("crmq_failedcriterion"), organization.Entries()[0].Text("crmq_segment")));
    }

    [TestMethod]
    public void Void_OwnerOrCredited_IsRefused()
    {
        var opportunity = organization.Opportunity(500, organization.Manager);

        var message = CriteriaOrganization.Refusal(() => Void(opportunity, organization.Manager));

        Assert.Contains("Somebody else has to void", message);
    }

    [TestMethod]
    public void Void_Rep_MayNot() =>
        CriteriaOrganization.Refusal(() => Void(organization.Opportunity(500), organization.Bo));

    [TestMethod]
    public void Void_WithoutSayingWhy_IsRefused() =>
        Assert.Contains("Say in a sentence why", CriteriaOrganization.Refusal(() => Void(organization.Opportunity(500), organization.Manager, "-")));

    [TestMethod]
    public void Void_NeverCredited_IsRefused() =>
        Assert.Contains("Nobody is credited", CriteriaOrganization.Refusal(() => Void(organization.Opportunity(), organization.Manager)));

    private void Void(Guid opportunity, Guid by, string reason = "The value was a guess, nobody had asked the customer")
    {
        organization.Drain();
        organization.As(by).Execute(new OrganizationRequest("crmq_VoidValidation") { ["Target"] = new EntityReference("opportunity", opportunity), ["Reason"] = reason });
        organization.Drain();
    }
}
