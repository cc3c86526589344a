using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>An organisation into which the packed zip, of any version, is imported by request as an administrator does it.</summary>
internal sealed class InstalledOrganization
{
    private const string ShippedVersion = "<Version>0.1.0.0</Version>";

    public InstalledOrganization() => Service = Organization.ServiceFor(Organization.AdministratorId);

    public EmbeddedOrganization Organization { get; } =
        new(new EmbeddedOrganizationOptions { Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc) });

    public IOrganizationService Service { get; }

    public void Import(string version = "0.1.0.0", bool overwrites = false) => Service.Execute(new OrganizationRequest("ImportSolution")
    {
        ["CustomizationFile"] = Zip(version),
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

    private static byte[] Zip(string version)
    {
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(archive.GetEntry("solution.xml")!, version);
        }

        return zip.ToArray();
    }

    private static void Rewrite(ZipArchiveEntry manifest, string version)
    {
        using var stream = manifest.Open();
        var text = new StreamReader(stream).ReadToEnd();
        Assert.Contains(ShippedVersion, text);
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text.Replace(ShippedVersion, $"<Version>{version}</Version>", StringComparison.Ordinal));
    }
}
