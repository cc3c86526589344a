using System;
using CrmQuality.Cli.Input.Csv;

namespace CrmQuality.Cli.Reporting;

/// <summary>What was replayed, in opportunities: read = saved + refused + rejected.</summary>
/// <param name="Source">What the reader calls it.</param>
/// <param name="Note">A sentence that belongs to it, or blank.</param>
/// <param name="CriteriaSets">The names of the published criteria sets.</param>
/// <param name="FirstDay">The day of the first save.</param>
/// <param name="LastDay">The final clock.</param>
internal sealed record ReplaySummary(string Source, string Note, string CriteriaSets, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>The ISO code of all money.</summary>
    public required string Currency { get; init; }

    /// <summary>Opportunities of the file.</summary>
    public int Read => Saved + Refused + RejectedRows.Count;

    /// <summary>Opportunities in Dataverse.</summary>
    public required int Saved { get; init; }

    /// <summary>Opportunities whose create was refused.</summary>
    public required int Refused { get; init; }

    /// <summary>Changes and wins of saved opportunities that were refused.</summary>
    public required int RefusedLater { get; init; }

    /// <summary>Opportunities that could not be read, or that Dataverse itself did not take.</summary>
    public required Rejection RejectedRows { get; init; }

    /// <summary>Changes of column values that could not be used.</summary>
    public required Rejection RejectedChanges { get; init; }
}
