using System;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Puts versions live, all or nothing: everything is compiled before anything is written.</summary>
internal sealed class Publication(LocalPluginContext context)
{
    private readonly IOrganizationService service = context.AsSystem;
    private readonly OrganizationSettings organization = new(context.AsSystem, context.InitiatingUserId);

    /// <summary>A new version of all published sets and one more.</summary>
    /// <param name="set">The set to publish; null publishes those again that are.</param>
    public PublishedVersion Publish(Guid? set)
    {
        var drafts = new CriteriaTables(service).ReadPublished(set);
        if (set is { } id && drafts.All(draft => draft.Id != id))
        {
            throw new InvalidPluginExecutionException("The criteria set is not there or retired. Activate it and publish again.");
        }

        var version = PutLive((catalog, settings) => SnapshotCompiler.Compile(drafts, catalog, settings), paused: false, "Published");
        foreach (var draft in drafts)
        {
            CriteriaSetTable.MarkPublished(service, draft.Id, version.Snapshot.Version);
        }

        return version;
    }

    /// <summary>A new version without one of the sets.</summary>
    public PublishedVersion Retire(Guid set)
    {
        CriteriaSetTable.Retire(service, set);
        return Publish(null);
    }

    /// <summary>An older version, or the live one, as a new one.</summary>
    /// <param name="older">Its number; null for the live one.</param>
    /// <param name="paused">Whether it only records.</param>
    public PublishedVersion Renew(int? older, bool paused)
    {
        var version = (older is { } number ? SnapshotTable.ByVersion(service, number) : SnapshotTable.Live(service))
            ?? throw new InvalidPluginExecutionException("No criteria are published yet.");
        var snapshot = SnapshotReader.Read(version.Text);
        RequireSets(snapshot);
        var note = older is null ? (paused ? "Paused" : "Resumed") : $"Brought back version {older}";
        return PutLive((catalog, settings) => SnapshotRenewal.Of(snapshot, catalog, settings), paused, note);
    }

    /// <remarks>Verdicts refer to the rows of their sets: without one no opportunity could be saved.</remarks>
    private void RequireSets(Snapshot snapshot)
    {
        var stored = CriteriaSetTable.Stored(service);
        if (snapshot.Sets.FirstOrDefault(set => !stored.Contains(set.Id)) is { } gone)
        {
            throw new InvalidPluginExecutionException(
                $"Nothing was published: version {snapshot.Version} holds the criteria set '{gone.Name}', which was deleted since. Publish the sets as they are now.");
        }
    }

    private PublishedVersion PutLive(Func<TableCatalog, SnapshotSettings, SnapshotCompilation> compile, bool paused, string note)
    {
        var settings = organization.ToSnapshot(SnapshotTable.LockNextVersion(service), context.Now, paused);
        var compilation = compile(new MetadataCatalog(service).Tables, settings);
        var snapshot = compilation.Snapshot ?? throw new InvalidPluginExecutionException(AuthoringText.NotPublished(compilation.Errors, UserLanguage.Of(context, context.InitiatingUserId, settings.Language)));
        var text = SnapshotWriter.Write(snapshot);
        var mode = Distribute(snapshot, text);
        SnapshotTable.Append(service, snapshot, text, mode, organization.TimeZoneCode, note);
        context.Trace($"{note}: version {snapshot.Version}, {mode}, {text.Length} characters.");
        return new PublishedVersion(snapshot, Fingerprints.Of(text), mode, MessageOf(mode));
    }

    private PublishMode Distribute(Snapshot snapshot, string text)
    {
        var steps = new StepTables(service);
        if (!organization.BlocksCustomizations && !steps.AreLocked)
        {
            steps.Apply(text, StepTables.ColumnsFor(snapshot));
            return PublishMode.StepConfiguration;
        }

        if (steps.Configured is { } configured)
        {
            throw new InvalidPluginExecutionException(
                $"Nothing was published: the step '{configured}' goes on with the criteria published earlier, because the environment blocks changes of managed steps. "
                + "Allow unmanaged customisations while publishing, or import the solution again with overwriting so that the steps read the live version.");
        }

        return PublishMode.Table;
    }

    private string MessageOf(PublishMode mode)
    {
        var zone = organization.HasOwnTimeZone
            ? ""
            : $" Days are counted in your own time zone (code {organization.TimeZoneCode}); set the environment variable {EnvironmentVariables.TimeZoneCode} to fix it for everybody.";
        return (mode == PublishMode.Table
            ? "Table mode: this environment blocks changes of managed steps, so every save asks for the criteria (one query), and criteria on columns of your own are judged only when a stock column changes too."
            : "The steps hold the criteria: a save makes no call for them.") + zone;
    }
}
