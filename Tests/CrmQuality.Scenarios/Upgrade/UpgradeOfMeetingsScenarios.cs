using System;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Meetings;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>Meetings, ledger, rates and targets go through an upgrade as they were, and go on after it.</summary>
[TestClass]
public sealed class UpgradeOfMeetingsScenarios
{
    private static readonly string[] Tables = ["appointment", "crmq_costrate", "crmq_meetingcheck", "crmq_pipelineevent", "crmq_pipelinesnapshot", "crmq_salestarget", "crmq_stageprobability", "crmq_wasteentry"];

    private readonly MeetingOrganization organization = new();
    private readonly Guid opportunity;

    public UpgradeOfMeetingsScenarios()
    {
        opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);
        organization.MeetingAbout(organization.Opportunity(500m), startsIn: 48);
        organization.Probabilities(0.4m, 0.5m, 0.6m, 0.5m);
        organization.Service.Create(Target());
        organization.Sweep();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Upgrade_WithData_KeepsEveryRow(bool overwrites)
    {
        foreach (var table in Tables)
        {
            Assert.IsNotEmpty(organization.Service.All(table), table);
        }

        var before = Rows();

        Import(overwrites);

        Assert.AreEqual("", OrganizationDump.Difference(before, Rows()));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Upgrade_WithData_LetsTheLedgerAndTargetsGoOn(bool overwrites)
    {
        Import(overwrites);

        organization.Close(opportunity, isWon: false);

        Assert.AreEqual((0m, 160m), (organization.Balance(0), organization.Balance(1)));
        Assert.Contains("cannot be reached in the time there is", CriteriaOrganization.Refusal(() => organization.Service.Create(Target(deals: 40, month: 10))));
    }

    private void Import(bool overwrites) => organization.Service.Execute(new OrganizationRequest("ImportSolution")
    {
        ["CustomizationFile"] = PackedSolution.Version("0.2.0.0"),
        ["OverwriteUnmanagedCustomizations"] = overwrites,
        ["PublishWorkflows"] = true,
    });

    private string[] Rows() => Array.FindAll(OrganizationDump.Of(organization.Organization), line => Array.Exists(Tables, table => line.StartsWith(table + " ", StringComparison.Ordinal)));

    private Entity Target(int deals = 1, int month = 7) => new("crmq_salestarget")
    {
        ["crmq_name"] = "A quarter",
        ["ownerid"] = new EntityReference("systemuser", organization.Ann),
        ["crmq_from"] = new DateTime(2025, month, 1),
        ["crmq_to"] = new DateTime(2025, month + 2, 28),
        ["crmq_deals"] = deals,
        ["crmq_workdays"] = 66m,
        ["crmq_hoursperday"] = 7.5m,
        ["crmq_sellingshare"] = 45m,
        ["crmq_hourspermeeting"] = 4m,
    };
}
