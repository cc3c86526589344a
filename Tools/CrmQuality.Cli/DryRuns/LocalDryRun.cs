using System;
using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Cli.Publishing;
using CrmQuality.Cli.Replay;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.DryRuns;

/// <summary>
/// Tries criteria on a file of opportunities: replays it in an organisation of its own while the live criteria are paused, so that every
/// opportunity gets in, and asks the same custom API as an administrator does.
/// </summary>
/// <param name="candidate">What might become live.</param>
/// <param name="live">What is live; null for nothing.</param>
/// <param name="pipeline">The file of opportunities; its own criteria do not count.</param>
internal sealed class LocalDryRun(CriteriaFile candidate, CriteriaFile? live, DemoRequest pipeline)
{
    private static readonly TimeOnly Publishing = new(6, 0);

    private readonly PipelineMap map = MapFile.Read(pipeline.Map);

    /// <summary>Runs it.</summary>
    /// <param name="threshold">A threshold to try instead of the candidate's, in per cent; null for the candidate's.</param>
    /// <param name="onStep">Told how many saves are done and how many there are.</param>
    /// <exception cref="Input.UnusableInputException">A file cannot be used.</exception>
    public DryRunReport Run(int? threshold, Action<int, int> onStep)
    {
        var organization = LocalOrganization.Create(map.Currency);
        var service = organization.ServiceFor(organization.AdministratorId);
        new Publisher(service, organization.Clock.UtcNow).Check(candidate);
        var reader = new PipelineReader(pipeline.Input, map, organization.Metadata.Table("opportunity")!);
        var files = reader.Read();
        organization.Clock.UtcNow = files.FirstDay.ToDateTime(Publishing, DateTimeKind.Utc);
        if (live is not null)
        {
            new Publisher(service, organization.Clock.UtcNow).Publish(live);
            new Publisher(service, organization.Clock.UtcNow).Pause(true);
        }

        var result = new PipelineReplay(organization, files).Run(onStep);
        files = reader.Reject(files, result.FaultyRows, result.FaultyChanges);
        var publisher = new Publisher(service, organization.Clock.UtcNow);
        if (live is not null)
        {
            publisher.Pause(false);
        }

        publisher.Prepare(candidate);
        return new DryRunReport(DryRunReport.Named(candidate.Name, threshold), live?.Name ?? "", About(files), new DryRunApi(service).Run(null, threshold, _ => { }));
    }

    private string About(PipelineFiles files)
    {
        var rejected = files.RejectedRows.Count > 0 ? $"; {ReportText.Counted(files.RejectedRows.Count, "row", "rows")} could not be used, see {Path.GetFileName(files.RejectedRows.File)}" : "";
        return $"{pipeline.Source} as of {ReportText.Day(files.AsOf)}, {map.Currency}{rejected}";
    }
}
