using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Waste;

[TestClass]
public sealed class LedgerSecurityScenarios
{
    private readonly MeetingOrganization organization = new();

    public LedgerSecurityScenarios()
    {
        organization.MeetingAbout(organization.Opportunity());
        organization.MeetingAbout(organization.Opportunity(owner: organization.Bo), owner: organization.Bo);
    }

    [TestMethod]
    [DataRow("crmq_wasteentry")]
    [DataRow("crmq_meetingcheck")]
    public void Read_Rep_SeesTheirOwnRowsOnly(string table)
    {
        var (own, all) = (organization.As(organization.Ann).All(table, "crmq_repid"), organization.As(organization.Manager).All(table, "crmq_repid"));

        Assert.AreEqual(organization.Ann, own.Single().Reference("crmq_repid"));
        Assert.HasCount(2, all.ToList());
    }

    [TestMethod]
    [DataRow("crmq_costrate")]
    [DataRow("crmq_stageprobability")]
    [DataRow("crmq_pipelinesnapshot")]
    public void Read_RatesAndWhatIsOfEverybody_IsForManagers(string table)
    {
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.As(organization.Ann).All(table, "crmq_name").ToList());

        Assert.IsNotNull(organization.As(organization.Manager).All(table, "crmq_name").ToList());
    }

    [TestMethod]
    public void Write_AnybodyIntoTheLedger_IsRefused()
    {
        var entry = organization.Entries()[0];

        foreach (var user in new[] { organization.Ann, organization.Manager })
        {
            Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.As(user).Update(new Entity("crmq_wasteentry", entry.Id) { ["crmq_amount"] = 0m }));
            Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.As(user).Delete("crmq_wasteentry", entry.Id));
            Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.As(user).Create(new Entity("crmq_wasteentry") { ["crmq_key"] = "x-1" }));
        }
    }

    [TestMethod]
    public void Write_RepIntoRates_IsRefused() =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.As(organization.Ann).Create(new Entity("crmq_costrate") { ["crmq_hourly"] = 1m }));
}
