using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Looks at steps, live version, drafts, environment and rows.</summary>
internal sealed class HealthCheck(LocalPluginContext context)
{
    private const int English = 1033;
    private readonly IOrganizationService service = context.AsSystem;
    private readonly HealthReport report = new(UserLanguage.Of(context, context.InitiatingUserId, English));

    /// <summary>Looks and reports.</summary>
    public void Answer()
    {
        var live = SnapshotTable.Live(service);
        var version = live?.Number ?? 0;
        if (live is null)
        {
            report.Add(HealthCode.NothingPublished);
        }
        else
        {
            CheckVersion(live, SnapshotReader.Read(live.Text));
        }

        PipelineHealth.Check(service, report, version, context.Now);
        RoleHealth.Check(service, report);
        context.Output("Result", report.ToJson(version, live?.Hash ?? ""));
    }

    private void CheckVersion(SnapshotVersion live, Snapshot snapshot)
    {
        new StepHealth(service, report).Check(snapshot, live.Hash, live.Mode == PublishMode.Table);
        if (live.LastSweepOn is not { } sweep || sweep < context.Now.AddDays(-2))
        {
            report.Add(HealthCode.SweepLate, live.LastSweepOn?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "–");
        }

        if (snapshot.Paused)
        {
            report.Add(HealthCode.Paused);
        }

        CheckEnvironment(live, snapshot);
    }

    private void CheckEnvironment(SnapshotVersion live, Snapshot snapshot)
    {
        var organization = new OrganizationSettings(service, context.InitiatingUserId);
        if (!organization.HasOwnTimeZone)
        {
            report.Add(HealthCode.TimeZoneUnset, live.TimeZoneCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var settings = organization.ToSnapshot(snapshot.Version, context.Now, snapshot.Paused);
        var tables = new MetadataCatalog(service).Tables;
        var renewed = SnapshotRenewal.Of(snapshot, tables, settings);
        report.AddAny(HealthCode.ColumnGone, renewed.Errors.Select(error => error.Element));
        if (renewed.Snapshot is { } current)
        {
            report.AddAny(HealthCode.EnvironmentChanged, SnapshotDifference.OfEnvironment(snapshot, current));
        }

        CheckDrafts(snapshot, tables, settings);
    }

    private void CheckDrafts(Snapshot snapshot, TableCatalog tables, SnapshotSettings settings)
    {
        var drafts = SnapshotCompiler.Compile(new CriteriaTables(service).ReadPublished(null), tables, settings);
        if (drafts.Snapshot is null)
        {
            report.Add(HealthCode.DraftsBroken, drafts.Errors[0].ToString());
        }
        else if (SnapshotDifference.OfCriteria(snapshot, drafts.Snapshot))
        {
            report.Add(HealthCode.DraftsChanged);
        }
    }
}
