using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Pipeline;

namespace CrmQuality.Cli.Replay;

/// <summary>Puts what a file tells of opportunities into the order in which it happened.</summary>
internal static class Timeline
{
    /// <summary>Every save by date; on the same day creates, then changes, then closes, each in the order of the file.</summary>
    /// <remarks>The changes of one opportunity on one day are one save: that is how a form sends them.</remarks>
    public static IReadOnlyList<ReplayStep> Of(PipelineFiles files) => Creates(files)
        .Concat(Changes(files))
        .Concat(Closes(files))
        .OrderBy(step => step.On)
        .ThenBy(step => step.Kind)
        .ThenBy(step => step.Row.Row)
        .ToList();

    private static IEnumerable<ReplayStep> Creates(PipelineFiles files) =>
        files.Rows.Select(row => new ReplayStep(row.CreatedOn, ReplayStepKind.Create, row, []));

    private static IEnumerable<ReplayStep> Changes(PipelineFiles files)
    {
        var rows = files.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        return files.Changes
            .GroupBy(change => (change.Key, change.On))
            .Select(save => new ReplayStep(save.Key.On, ReplayStepKind.Change, rows[save.Key.Key], save.ToList()));
    }

    private static IEnumerable<ReplayStep> Closes(PipelineFiles files) => files.Rows
        .Where(row => row.ClosedOn is not null)
        .Select(row => new ReplayStep(row.ClosedOn!.Value, ReplayStepKind.Close, row, []));
}
