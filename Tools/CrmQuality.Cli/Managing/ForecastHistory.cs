using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Managing;

/// <summary>What was forecast for the months that are over, and what came of it.</summary>
/// <param name="service">The organisation.</param>
internal sealed class ForecastHistory(IOrganizationService service)
{
    private const int First = 284610000;
    private const int Won = 1;

    /// <summary>
    /// One line per month, rep and verdict: the weighted revenue that the first snapshot of the month expected in it, against what was won in it. Months
    /// without a snapshot of their own are left out.
    /// </summary>
    /// <param name="today">The organisation's day; its month is not over.</param>
    public IReadOnlyList<ForecastOutcome> Outcomes(Day today)
    {
        var snapshots = service.All("crmq_pipelinesnapshot", "crmq_day", "crmq_closemonth", "crmq_owneruserid", "crmq_ownerteamid", "crmq_verdict", "crmq_weighted");
        var openings = snapshots
            .GroupBy(row => Month.Of(DayOf(row, "crmq_day")))
            .Where(month => month.Key < Month.Of(today))
            .ToDictionary(month => month.Key, month => month.Min(row => DayOf(row, "crmq_day")));
        var forecasts = snapshots
            .Where(row => row.Contains("crmq_closemonth") && IsOpening(row, openings))
            .Select(row => (Month: Month.Of(DayOf(row, "crmq_day")), Owner: Owner(row), Verdict: VerdictOf(row), Forecast: row.GetAttributeValue<decimal>("crmq_weighted"), Actual: 0m));
        return [.. forecasts.Concat(Wins().Where(win => openings.ContainsKey(win.Month)))
            .GroupBy(line => (line.Month, line.Owner, line.Verdict))
            .Select(lines => new ForecastOutcome(lines.Key.Owner, lines.Key.Verdict, lines.Sum(line => line.Forecast), lines.Sum(line => line.Actual)))];
    }

    /// <remarks>The verdict is frozen when an opportunity closes: it is the one under which it was won.</remarks>
    private IEnumerable<(Month Month, Guid Owner, Verdict Verdict, decimal Forecast, decimal Actual)> Wins() =>
        service.All("opportunity", "statecode", "actualclosedate", "actualvalue_base", "estimatedvalue_base", "ownerid", "crmq_verdict")
            .Where(row => row.Choice("statecode") == Won && row.Contains("actualclosedate"))
            .Select(row => (
                Month.Of(DayOf(row, "actualclosedate")),
                row.Reference("ownerid") ?? Guid.Empty,
                VerdictOf(row),
                0m,
                (row.GetAttributeValue<Money>("actualvalue_base") ?? row.GetAttributeValue<Money>("estimatedvalue_base"))?.Value ?? 0));

    private static bool IsOpening(Entity row, Dictionary<Month, Day> openings)
    {
        var day = DayOf(row, "crmq_day");
        return openings.TryGetValue(Month.Of(day), out var opening) && opening == day && Month.Of(DayOf(row, "crmq_closemonth")) == Month.Of(day);
    }

    private static Guid Owner(Entity row) => row.Reference("crmq_owneruserid") ?? row.Reference("crmq_ownerteamid") ?? Guid.Empty;

    private static Verdict VerdictOf(Entity row) => (Verdict)(row.Choice("crmq_verdict") - First ?? 0);

    private static Day DayOf(Entity row, string column) => Day.Of(row.GetAttributeValue<DateTime>(column));
}
