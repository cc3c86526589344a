using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>An organisation into which the packed zip, of any version, is imported by request as an administrator does it.</summary>
internal sealed class InstalledOrganization
{
    public InstalledOrganization() => Service = Organization.ServiceFor(Organization.AdministratorId);

    public EmbeddedOrganization Organization { get; } =
        new(new EmbeddedOrganizationOptions { Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc) });

    public IOrganizationService Service { get; }

    public void Import(string version = "0.1.0.0", bool overwrites = false) => Service.Execute(new OrganizationRequest("ImportSolution")
    {
        ["CustomizationFile"] = PackedSolution.Version(version),
        ["OverwriteUnmanagedCustomizations"] = overwrites,
        ["PublishWorkflows"] = true,
    });

    public Publication Publish() => Publish(Path.Combine(AppContext.BaseDirectory, "Enforcement", "enforcement.criteria.json"));

    /// <summary>Another criteria set.</summary>
    public Publication PublishMore() => Publish(Repository.Sample("maven.criteria.json"));

    public void Block(bool isBlocked) => Service.Update(new Entity("organization", Organization.OrganizationId)
    {
        ["orgdborgsettings"] =
            $"<OrgSettings><IsLockdownOfUnmanagedCustomizationEnabled>{(isBlocked ? "true" : "false")}</IsLockdownOfUnmanagedCustomizationEnabled></OrgSettings>",
    });

    public Guid CreateOpportunity(decimal value) =>
        Service.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(value), ["need"] = new OptionSetValue(0) });

    public Entity Read(Guid opportunity) => Service.Retrieve("opportunity", opportunity, new ColumnSet(true));

    /// <summary>How many synchronous steps hold a snapshot.</summary>
    public int ConfiguredSteps() => Service.All("sdkmessageprocessingstep", "configuration").Count(step => step.Text("configuration").Length > 0);

    private Publication Publish(string file) => new Publisher(Organization.ServiceFor(Organization.AdministratorId), Organization.Clock.UtcNow).Publish(CriteriaFile.Read(file));
}
