using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Csv;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>What was read of a file of opportunities and of its changes.</summary>
/// <param name="Columns">The opportunity's columns that <see cref="PipelineRow.Values"/> fill.</param>
/// <param name="Rows">The usable rows in the order of the file.</param>
/// <param name="Changes">The usable changes in the order of their file.</param>
internal sealed record PipelineFiles(IReadOnlyList<string> Columns, IReadOnlyList<PipelineRow> Rows, IReadOnlyList<PipelineChange> Changes)
{
    /// <summary>The final day of the replay.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The day of the first create.</summary>
    public DateOnly FirstDay => Rows.Select(row => row.CreatedOn).Append(AsOf).Min();

    /// <summary>Opportunities that could not be read.</summary>
    public Rejection RejectedRows { get; init; } = Rejection.None;

    /// <summary>Changes that could not be read or match no opportunity.</summary>
    public Rejection RejectedChanges { get; init; } = Rejection.None;
}
