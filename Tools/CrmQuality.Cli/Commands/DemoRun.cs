using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Cli.Publishing;
using CrmQuality.Cli.Replay;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.Commands;

/// <summary>Packs the solution, imports it into an organisation of its own, publishes criteria, replays a pipeline and asks what came of it.</summary>
internal sealed class DemoRun(DemoRequest request)
{
    private static readonly TimeOnly Publishing = new(6, 0);

    private readonly PipelineMap map = MapFile.Read(request.Map);
    private readonly CriteriaFile criteria = CriteriaFile.Read(request.Criteria);

    /// <summary>Runs the demo.</summary>
    /// <param name="onStep">Told how many saves are done and how many there are.</param>
    /// <exception cref="Input.UnusableInputException">A file cannot be used.</exception>
    public DemoReport Run(Action<int, int> onStep)
    {
        var organization = LocalOrganization.Create(map.Currency);
        var service = organization.ServiceFor(organization.AdministratorId);
        new Publisher(service, organization.Clock.UtcNow).Check(criteria);
        var reader = new PipelineReader(request.Input, map, organization.Metadata.Table("opportunity")!);
        var files = reader.Read();
        organization.Clock.UtcNow = files.FirstDay.ToDateTime(Publishing, DateTimeKind.Utc);
        var publication = new Publisher(service, organization.Clock.UtcNow).Publish(criteria);

        var result = new PipelineReplay(organization, files).Run(onStep);
        files = reader.Reject(files, result.FaultyRows, result.FaultyChanges);
        var builder = new ReportBuilder(organization, publication.Snapshot.Calendar);
        return builder.Build(Summary(files, result, builder.Saved), result.Refusals, Cost(result));
    }

    private ReplaySummary Summary(PipelineFiles files, ReplayResult result, int saved) =>
        new(request.Source, map.Note, string.Join(", ", criteria.Sets.Select(set => set.Name)), files.FirstDay, files.AsOf)
        {
            Currency = map.Currency,
            Saved = saved,
            Refused = result.RefusedCreates,
            RefusedLater = result.Refusals.Count - result.RefusedCreates,
            RejectedRows = files.RejectedRows,
            RejectedChanges = files.RejectedChanges,
        };

    private static RunCost Cost(ReplayResult result) => new(
        result.Saves,
        Mean(result.CallsOfSaves, result.Saves),
        Mean(result.CallsOfRefusals, result.Refusals.Count),
        ProcessFootprint.Seconds,
        ProcessFootprint.PeakMemoryMB);

    private static double Mean(long calls, int saves) => saves == 0 ? 0 : (double)calls / saves;
}
