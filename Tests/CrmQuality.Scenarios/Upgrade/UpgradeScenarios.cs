using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>The life of the packed solution in an organisation: upgraded, locked, removed.</summary>
[TestClass]
public sealed class UpgradeScenarios
{
    private readonly InstalledOrganization installed = new();

    [TestInitialize]
    public void Install() => installed.Import();

    [TestMethod]
    public void Upgrade_KeepingCustomisations_GoesOnWithThePublishedCriteria()
    {
        installed.Publish();

        installed.Import("0.2.0.0");

        Assert.AreEqual(9, installed.ConfiguredSteps());
        Refuses(99m);
        Assert.AreEqual(1, installed.Read(installed.CreateOpportunity(500m)).GetAttributeValue<int>("crmq_criteriaversion"));
    }

    [TestMethod]
    public void Upgrade_OverwritingCustomisations_FallsBackToTheLiveRowUntilPublishedAgain()
    {
        installed.Publish();

        installed.Import("0.2.0.0", overwrites: true);

        Assert.AreEqual(0, installed.ConfiguredSteps());
        Refuses(99m);
        Assert.AreEqual(1, CallsOf(() => installed.CreateOpportunity(500m)));
        installed.PublishMore();
        Assert.AreEqual(0, CallsOf(() => installed.CreateOpportunity(500m)));
    }

    [TestMethod]
    public void Upgrade_Always_KeepsRowsAndTheirVerdicts()
    {
        installed.Publish();
        var id = installed.CreateOpportunity(500m);
        var before = installed.Read(id);

        installed.Import("0.2.0.0");

        Assert.AreEqual("0.2.0.0", installed.Service.All("solution", "version").Single().Text("version"));
        Assert.AreEqual(
            string.Join('|', before.Attributes.Select(pair => pair.Key).Order(StringComparer.Ordinal)),
            string.Join('|', installed.Read(id).Attributes.Select(pair => pair.Key).Order(StringComparer.Ordinal)));
        Assert.AreEqual(before.RowVersion, installed.Read(id).RowVersion);
    }

    [TestMethod]
    public void Publish_CustomisationsBlocked_IsTableModeAndWorks()
    {
        installed.Block(true);

        var publication = installed.Publish();

        Assert.AreEqual("Table", publication.Mode);
        Assert.StartsWith("Table mode", publication.Message);
        Assert.AreEqual(0, installed.ConfiguredSteps());
        Refuses(99m);
        Assert.AreEqual(1, CallsOf(() => installed.CreateOpportunity(500m)));
    }

    [TestMethod]
    public void Publish_CustomisationsAllowed_CostsNoCallPerSave()
    {
        var publication = installed.Publish();

        Assert.AreEqual("StepConfiguration", publication.Mode);
        Assert.StartsWith("The steps hold the criteria", publication.Message);
        Assert.AreEqual(0, CallsOf(() => installed.CreateOpportunity(500m)));
    }

    [TestMethod]
    public void Publish_BlockedAfterAnEarlierPublish_SaysThatTheStepsKeepTheOldCriteria()
    {
        installed.Publish();
        installed.Block(true);

        var refusal = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => installed.PublishMore());

        Assert.Contains("goes on with the criteria published earlier", refusal.Message);
        Assert.AreEqual(1, installed.Service.All("crmq_snapshot", "crmq_version").Single().GetAttributeValue<int>("crmq_version"));
    }

    [TestMethod]
    public void Uninstall_Always_LeavesTheStockOpportunities()
    {
        installed.Publish();
        var id = installed.CreateOpportunity(500m);
        installed.Organization.DrainAsyncQueue();
        var stock = installed.Read(id).Attributes.Where(pair => !IsOurs(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();

        installed.Service.Delete("solution", installed.Service.All("solution", "uniquename").Single().Id);

        var row = installed.Read(id);
        Assert.AreEqual("Pumps", row["name"]);
        Assert.AreEqual(string.Join('|', stock), string.Join('|', row.Attributes.Select(pair => pair.Key).Order(StringComparer.Ordinal)));
        Assert.IsFalse(installed.Organization.Metadata.Tables.Any(table => IsOurs(table.LogicalName) || table.Columns.Keys.Any(IsOurs)));
        Assert.IsEmpty(installed.Service.All("sdkmessageprocessingstep", "name"));
        Assert.IsNotNull(installed.Read(installed.CreateOpportunity(1m)));
    }

    [TestMethod]
    public void Install_AfterUninstall_WorksAgain()
    {
        installed.Publish();
        installed.Service.Delete("solution", installed.Service.All("solution", "uniquename").Single().Id);

        installed.Import("0.2.0.0");
        installed.Publish();

        Refuses(99m);
    }

    private static bool IsOurs(string name) => name.StartsWith("crmq_", StringComparison.Ordinal);

    private void Refuses(decimal value) => Assert.Contains(
        "Nothing has been saved", Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => installed.CreateOpportunity(value)).Detail.Message);

    private long CallsOf(Action save)
    {
        installed.Organization.Calls.Clear();
        save();
        return installed.Organization.Calls.Count(CallOrigin.SynchronousPlugin);
    }
}
