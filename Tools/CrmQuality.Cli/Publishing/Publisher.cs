using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Puts the criteria of a file live in an organisation. Everything is compiled before anything is written.</summary>
internal sealed class Publisher(EmbeddedOrganization organization, TimeZoneInfo zone)
{
    private const string ForecastCategory = "msdyn_forecastcategory";

    private readonly IOrganizationService service = organization.ServiceFor(organization.AdministratorId);

    /// <summary>The organisation's calendar as compiled into the snapshot.</summary>
    public OrganizationCalendar Calendar { get; } = OrganizationZone.Calendar(zone, organization.Clock.UtcNow);

    /// <summary>Compiles a file and writes nothing.</summary>
    /// <exception cref="UnusableInputException">The criteria do not compile; all that is wrong is named.</exception>
    public void Check(CriteriaFile file)
    {
        var check = SnapshotCompiler.Compile(file.Sets, Catalog(), Settings());
        if (check.Snapshot is null)
        {
            throw new UnusableInputException(check.Errors.Select(file.Problem).ToList());
        }
    }

    /// <summary>Publishes a file.</summary>
    /// <exception cref="UnusableInputException">The criteria do not compile; nothing was written.</exception>
    public Publication Publish(CriteriaFile file)
    {
        Check(file);
        var (catalog, settings) = (Catalog(), Settings());
        var writer = new CriteriaRowWriter(service, settings.Language);
        foreach (var set in file.Sets)
        {
            writer.Write(set);
        }

        return PutLive(catalog, settings);
    }

    private Publication PutLive(TableCatalog catalog, SnapshotSettings settings)
    {
        var rows = SnapshotCompiler.Compile(new CriteriaRowReader(service).Read(), catalog, settings);
        var snapshot = rows.Snapshot ?? throw new InvalidOperationException("The rows do not compile although the file does: " + rows.Errors[0].Message);
        var text = SnapshotWriter.Write(snapshot);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var mode = new PluginSteps(service).Apply(text, Columns(snapshot));
        WriteSnapshot(snapshot, text, hash);
        return new Publication(snapshot, hash, mode);
    }

    private void WriteSnapshot(Snapshot snapshot, string text, string hash)
    {
        foreach (var live in service.All("crmq_snapshot", "crmq_islive").Where(row => row.GetAttributeValue<bool>("crmq_islive")).ToList())
        {
            service.Update(new Entity(live.LogicalName, live.Id) { ["crmq_islive"] = false });
        }

        service.Create(new Entity("crmq_snapshot")
        {
            ["crmq_name"] = $"Version {snapshot.Version}",
            ["crmq_version"] = snapshot.Version,
            ["crmq_content"] = text,
            ["crmq_hash"] = hash,
            ["crmq_islive"] = true,
            ["crmq_publishedon"] = snapshot.PublishedOn,
        });
    }

    private TableCatalog Catalog() => EnvironmentCatalog.Of(organization.Metadata);

    private SnapshotSettings Settings() => new()
    {
        Version = service.All("crmq_snapshot", "crmq_version").Select(row => row.GetAttributeValue<int>("crmq_version")).DefaultIfEmpty(0).Max() + 1,
        PublishedOn = organization.Clock.UtcNow,
        Language = service.All("organization", "languagecode").Select(row => row.GetAttributeValue<int>("languagecode")).Single(),
        BaseCurrency = organization.BaseCurrencyId,
        ExchangeRates = service.All("transactioncurrency", "exchangerate").ToDictionary(row => row.Id, row => row.GetAttributeValue<decimal>("exchangerate")),
        Calendar = Calendar,
    };

    private static List<string> Columns(Snapshot snapshot)
    {
        var columns = snapshot.Columns.Select(column => column.Name);
        return (snapshot.HasForecastCategory ? columns.Append(ForecastCategory) : columns).ToList();
    }
}
