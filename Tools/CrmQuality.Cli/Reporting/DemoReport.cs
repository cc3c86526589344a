using System.Collections.Generic;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Cli.Reporting;

/// <summary>Everything the demo has to say, as facts.</summary>
internal sealed record DemoReport
{
    /// <summary>What was replayed.</summary>
    public required ReplaySummary Replay { get; init; }

    /// <summary>Saved opportunities by verdict, as they read at the final clock.</summary>
    public required VerdictCounts Verdicts { get; init; }

    /// <summary>Refused creates, changes and wins, in the order they happened.</summary>
    public required IReadOnlyList<RefusedSave> Refusals { get; init; }

    /// <summary>The forecast of the open opportunities.</summary>
    public required ForecastSummary Forecast { get; init; }

    /// <summary>New validated opportunities, by rep and month.</summary>
    public required IReadOnlyList<RepMonth> ValidatedPerRepPerMonth { get; init; }

    /// <summary>Every owner of a saved opportunity, also those without a validated one.</summary>
    public required IReadOnlyList<string> Reps { get; init; }

    /// <summary>The open entries the forecast should not rest on, the heaviest first.</summary>
    public required IReadOnlyList<EntryToCheck> FirstToLookAt { get; init; }

    /// <summary>What the run cost.</summary>
    public required RunCost Cost { get; init; }
}
