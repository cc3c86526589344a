using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Meetings;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Targets;

/// <summary>What targets count on is learnt from the pipeline events, and what somebody entered by hand stays.</summary>
[TestClass]
public sealed class ProbabilityScenarios
{
    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Refresh_Events_GiveProbabilitiesThatTargetsCountOn()
    {
        History();

        var result = Refresh();

        Assert.Contains("{\"stage\":\"Qualify\",\"entered\":10,\"movedOn\":5", result);
        var team = Rows().Single(row => row.Reference("crmq_repid") is null && row.Text("crmq_stage") == "Qualify");
        Assert.AreEqual((50m, 10, 0.5m), (team["crmq_probability"], team["crmq_cases"], team["crmq_meetingsperentry"]), "five of the ten meetings belong to Develop, entered on their day");
    }

    [TestMethod]
    public void Refresh_EnteredByHand_IsKept()
    {
        organization.Probabilities(0.4m, 0.5m, 0.6m, 0.5m);
        History();

        Refresh();

        var row = Rows().Single(row => row.Reference("crmq_repid") is null && row.Text("crmq_stage") == "Qualify");
        Assert.AreEqual((40m, 10), (row["crmq_probability"], row["crmq_cases"]));
    }

    [TestMethod]
    public void Refresh_PersonsOff_KnowsNoReps()
    {
        organization.SetVariable("crmq_personview", "off");
        History();

        Refresh();

        Assert.IsTrue(Rows().All(row => row.Reference("crmq_repid") is null));
    }

    [TestMethod]
    public void Refresh_NothingWon_HasNoProbability()
    {
        organization.Opportunity();
        organization.Drain();

        Refresh();

        Assert.IsTrue(Rows().All(row => !row.Contains("crmq_probability")));
    }

    [TestMethod]
    public void Refresh_Rep_MayNot() =>
        CriteriaOrganization.Refusal(() => organization.As(organization.Ann).Execute(new OrganizationRequest("crmq_RefreshStageProbabilities")));

    /// <summary>Ten opportunities with a meeting each, all from Ann: five go on from Qualify to Develop and are won on the tenth day, five are lost.</summary>
    private void History()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            var opportunity = organization.Opportunity();
            organization.MeetingAbout(opportunity);
            if (number % 2 == 0)
            {
                organization.Update("opportunity", opportunity, "stepname", "Develop");
            }

            organization.Now += TimeSpan.FromDays(10);
            organization.Close(opportunity, isWon: number % 2 == 0);
        }

        organization.Now += TimeSpan.FromDays(20);
    }

    private string Refresh() => (string)organization.Service.Execute(new OrganizationRequest("crmq_RefreshStageProbabilities"))["Result"];

    private Entity[] Rows() => [.. organization.Service.RetrieveMultiple(new QueryExpression("crmq_stageprobability") { ColumnSet = new ColumnSet(true) }).Entities];
}
