using System;
using System.Collections.Generic;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>An opportunity as a file tells it.</summary>
/// <param name="Row">Where the file tells it.</param>
/// <param name="Key">Tells it apart.</param>
/// <param name="Name">The topic.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="CreatedOn">The day of creation.</param>
/// <param name="Values">Its columns at creation, in the order of the map's; blank ones are null.</param>
internal sealed record PipelineRow(long Row, string Key, string Name, OwnerName Owner, DateOnly CreatedOn, IReadOnlyList<object?> Values)
{
    /// <summary>Open, won or lost.</summary>
    public OpportunityOutcome Outcome { get; init; }

    /// <summary>The day it was won or lost.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What winning it brought.</summary>
    public decimal? ActualRevenue { get; init; }
}
