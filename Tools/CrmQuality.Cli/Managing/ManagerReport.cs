using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Managing;

/// <summary>What a sales manager reads of an environment.</summary>
internal sealed class ManagerReport
{
    /// <summary>The measure, a line per rep and month; empty where single persons are not shown.</summary>
    public required IReadOnlyList<(string Rep, MonthlyMeasure Line)> Measure { get; init; }

    /// <summary>The waste ledger, all together.</summary>
    public required WasteLine Waste { get; init; }

    /// <summary>The waste ledger by rep, as far as persons are shown.</summary>
    public required IReadOnlyList<(string Rep, WasteLine Line)> WasteByRep { get; init; }

    /// <summary>What reps did under their targets; empty where single persons are not shown.</summary>
    public required IReadOnlyList<(string Rep, TargetPressure Line)> Targets { get; init; }

    /// <summary>By how much unattainable targets raise the share of meetings on unvalidated opportunities, 0 to 1; null with too few meetings.</summary>
    public required decimal? Drift { get; init; }

    /// <summary>Open opportunities that look dead, by name, with the signs.</summary>
    public required IReadOnlyList<(string Name, ZombieSigns Signs)> Zombies { get; init; }

    /// <summary>How far the forecasts of past months were from what was won.</summary>
    public required ForecastAccuracy Accuracy { get; init; }

    /// <summary>The same by the verdict under which it was forecast or won.</summary>
    public required IReadOnlyDictionary<Verdict, ForecastAccuracy> AccuracyByVerdict { get; init; }

    /// <summary>The same by rep, as far as persons are shown.</summary>
    public required IReadOnlyList<(string Rep, ForecastAccuracy Line)> AccuracyByRep { get; init; }

    /// <summary>The forecast with and without what is not validated.</summary>
    public required ForecastSummary Forecast { get; init; }
}
