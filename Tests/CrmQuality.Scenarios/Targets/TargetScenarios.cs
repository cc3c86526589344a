using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Targets;
using CrmQuality.Scenarios.Meetings;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Targets;

/// <summary>Sales targets are judged as they are saved: the worked example of the definitions, and everything that can be entered wrongly.</summary>
[TestClass]
public sealed class TargetScenarios
{
    private const string Because = "The owner wants to see how far four deals can be from what time allows";

    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Save_WorkedExample_HasItsFigures()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        var target = Read(Create(target => target["crmq_reason"] = Because));

        Assert.AreEqual((67, 141.33m, 55, 91), (target["crmq_requiredfirstmeetings"], target["crmq_allmeetings"], target["crmq_capacity"], target["crmq_meetingsforeighty"]));
        Assert.AreEqual((257.0m, 57.7m, 1.56m, 27), (target["crmq_utilisation"], target["crmq_hitprobability"], target["crmq_attainabledeals"], target["crmq_requiredvalidated"]));
        Assert.AreEqual(MeetingOrganization.FirstOption + (int)AttainabilityVerdict.Unattainable, target.Choice("crmq_verdict"));
        Assert.Contains("Counts on: Qualify 40 % (entered by hand)", target.Text("crmq_explanation"));
    }

    [TestMethod]
    public void Save_UnattainableWithoutReason_IsRefusedWithTheFigures()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        var message = CriteriaOrganization.Refusal(() => Create());

        Assert.Contains("cannot be reached in the time there is", message);
        Assert.Contains("67 first meetings", message);
    }

    [TestMethod]
    public void Save_UnattainableWithFiller_IsRefused()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        CriteriaOrganization.Refusal(() => Create(target => target["crmq_reason"] = "xxx"));
    }

    [TestMethod]
    public void Save_Attainable_NeedsNoReason()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        var target = Read(Create(target => target["crmq_deals"] = 1));

        Assert.AreEqual(MeetingOrganization.FirstOption + (int)AttainabilityVerdict.Attainable, target.Choice("crmq_verdict"));
    }

    [TestMethod]
    public void Save_RaisedLater_IsJudgedAgain()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);
        var target = Create(target => target["crmq_deals"] = 1);

        CriteriaOrganization.Refusal(() => organization.Service.Update(new Entity("crmq_salestarget", target) { ["crmq_deals"] = 4 }));

        Assert.AreEqual(1, Read(target)["crmq_deals"]);
    }

    [TestMethod]
    public void Save_FiguresOfAClient_AreOverwritten()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);
        var target = Create(target => target["crmq_deals"] = 1);

        organization.Service.Update(new Entity("crmq_salestarget", target) { ["crmq_requiredfirstmeetings"] = 1, ["crmq_utilisation"] = 1m });

        Assert.AreEqual(17, Read(target)["crmq_requiredfirstmeetings"]);
    }

    [TestMethod]
    public void Save_ProbabilityOfZero_IsUnattainableAndSaysWhy()
    {
        Probabilities(0.4m, 0m, 0.6m, 0.5m);

        var target = Read(Create(target => target["crmq_reason"] = Because));

        Assert.AreEqual(MeetingOrganization.FirstOption + (int)AttainabilityVerdict.Unattainable, target.Choice("crmq_verdict"));
        Assert.Contains("Nothing can be won", target.Text("crmq_explanation"));
        Assert.IsNull(target.GetAttributeValue<int?>("crmq_requiredfirstmeetings"));
    }

    [TestMethod]
    public void Save_NoHistory_IsSavedUnjudged()
    {
        var target = Read(Create());

        Assert.AreEqual((MeetingOrganization.FirstOption, MeetingOrganization.FirstOption + (int)TargetFlaw.StagesOutOfRange), (target.Choice("crmq_verdict"), target.Choice("crmq_flaw")));
    }

    [TestMethod]
    public void Save_NoWorkingTime_IsUnattainable()
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        var target = Read(Create(target => (target["crmq_absencedays"], target["crmq_reason"]) = (66m, Because)));

        Assert.AreEqual((0, MeetingOrganization.FirstOption + (int)AttainabilityVerdict.Unattainable), (target["crmq_capacity"], target.Choice("crmq_verdict")));
    }

    [TestMethod]
    public void Save_OverlappingPeriod_IsRefused()
    {
        Create();

        Assert.Contains("overlapping period", CriteriaOrganization.Refusal(() => Create(target => (target["crmq_from"], target["crmq_to"]) = (new DateTime(2025, 9, 30), new DateTime(2025, 12, 31)))));
    }

    [TestMethod]
    public void Save_NextPeriodOrOtherRep_DoesNotOverlap()
    {
        Create();

        Create(target => (target["crmq_from"], target["crmq_to"]) = (new DateTime(2025, 10, 1), new DateTime(2025, 12, 31)));
        Create(target => target["ownerid"] = new EntityReference("systemuser", organization.Bo));
    }

    [TestMethod]
    public void Save_EndsBeforeItBegins_IsRefused() =>
        Assert.Contains("ends before it begins", CriteriaOrganization.Refusal(() => Create(target => target["crmq_to"] = new DateTime(2025, 6, 30))));

    [TestMethod]
    [DataRow("crmq_deals", 0, "deals must lie")]
    [DataRow("crmq_deals", 1001, "")]
    [DataRow("crmq_workdays", -1, "")]
    [DataRow("crmq_workdays", 400, "")]
    [DataRow("crmq_hoursperday", 25, "")]
    [DataRow("crmq_sellingshare", 101, "")]
    [DataRow("crmq_hourspermeeting", 0, "hours of a meeting must lie above 0")]
    [DataRow("crmq_absencedays", -3, "")]
    [DataRow("crmq_hoursowed", 9999, "hours owed must lie")]
    [DataRow("crmq_stagesbeforevalidation", 51, "")]
    public void Save_FigureOutOfRange_IsRefused(string column, int value, string says)
    {
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);

        var message = CriteriaOrganization.Refusal(() => Create(target => target[column] = column is "crmq_deals" or "crmq_stagesbeforevalidation" ? value : (object)(decimal)value));

        Assert.Contains(says, message);
        Assert.DoesNotContain("trace log", message);
    }

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
        Probabilities(0.4m, 0.5m, 0.6m, 0.5m);
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

    private void Probabilities(params decimal[] shares)
    {
        decimal[] meetings = [1, 1.5m, 2, 1];
        for (var place = 0; place < shares.Length; place++)
        {
            organization.Service.Create(new Entity("crmq_stageprobability")
            {
                ["crmq_stage"] = MeetingOrganization.Set.Stages[place],
                ["crmq_sequence"] = place + 1,
                ["crmq_probability"] = shares[place] * 100,
                ["crmq_ismanual"] = true,
                ["crmq_meetingsperentry"] = meetings[place],
            });
        }
    }

    private Guid Create(Action<Entity>? change = null)
    {
        var target = new Entity("crmq_salestarget")
        {
            ["crmq_name"] = "Third quarter",
            ["ownerid"] = new EntityReference("systemuser", organization.Ann),
            ["crmq_from"] = new DateTime(2025, 7, 1),
            ["crmq_to"] = new DateTime(2025, 9, 30),
            ["crmq_deals"] = 4,
            ["crmq_workdays"] = 66m,
            ["crmq_hoursperday"] = 7.5m,
            ["crmq_sellingshare"] = 45m,
            ["crmq_hourspermeeting"] = 4m,
        };
        change?.Invoke(target);
        return organization.Service.Create(target);
    }

    private Entity Read(Guid target) => organization.Service.Retrieve("crmq_salestarget", target, new ColumnSet(true));

    private Entity[] Rows() => [.. organization.Service.RetrieveMultiple(new QueryExpression("crmq_stageprobability") { ColumnSet = new ColumnSet(true) }).Entities];
}
