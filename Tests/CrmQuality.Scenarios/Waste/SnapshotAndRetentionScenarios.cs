using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Waste;

[TestClass]
public sealed class SnapshotAndRetentionScenarios
{
    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Sweep_OpenPipeline_IsSnappedOnceADay()
    {
        organization.Opportunity();
        organization.Opportunity(500);
        organization.Opportunity(700);
        organization.Opportunity(900, organization.Bo);

        Assert.Contains("\"snapshots\":3", organization.Sweep());
        Assert.DoesNotContain("snapshots", organization.Sweep());

        var rows = Rows("crmq_pipelinesnapshot", "crmq_owneruserid", "crmq_count", "crmq_value", "crmq_verdict");
        Assert.AreEqual((4, 2100m), (rows.Sum(row => row.GetAttributeValue<int>("crmq_count")), rows.Sum(row => row.GetAttributeValue<decimal>("crmq_value"))));
        Assert.AreEqual(1200m, rows.Single(row => row.Reference("crmq_owneruserid") == organization.Ann && row.GetAttributeValue<int>("crmq_count") == 2).GetAttributeValue<decimal>("crmq_value"));
    }

    [TestMethod]
    public void Sweep_OldSnapshots_AreDeletedAfterTheirMonths()
    {
        organization.SetVariable("crmq_snapshotmonths", "2");
        organization.Opportunity();
        organization.Sweep();
        organization.Now = organization.Now.AddMonths(3);

        Assert.Contains("\"deleted\":1", organization.Sweep());

        Assert.HasCount(1, Rows("crmq_pipelinesnapshot", "crmq_day"));
    }

    [TestMethod]
    public void Sweep_RowsAboutPersons_AreDeletedAndNeverPostedAgain()
    {
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);
        organization.Now = organization.Now.AddMonths(25);

        organization.Sweep();
        Assert.AreEqual((0, 0), (organization.Entries().Count, Rows("crmq_meetingcheck", "crmq_key").Length));

        organization.Close(opportunity, isWon: false);
        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    public void Sweep_KeptForEver_DeletesNothing()
    {
        organization.SetVariable("crmq_personmonths", "0");
        organization.MeetingAbout(organization.Opportunity());
        organization.Now = organization.Now.AddYears(5);

        organization.Sweep();

        Assert.HasCount(1, organization.Entries());
    }

    [TestMethod]
    public void Sweep_EntriesOfOneMeeting_GoTogether()
    {
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);
        organization.Now = organization.Now.AddMonths(20);
        organization.Close(opportunity, isWon: false);
        organization.Now = organization.Now.AddMonths(5);

        organization.Sweep();

        Assert.AreEqual((0m, 160m), (organization.Balance(0), organization.Balance(1)));
    }

    private Entity[] Rows(string table, params string[] columns) => [.. organization.Service.All(table, columns)];
}
