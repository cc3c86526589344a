using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Reporting.Queries;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Reporting;

/// <summary>Chooses the entries a manager should look at first: those that add most to the raw forecast without being validated.</summary>
/// <param name="probabilities">Stands in for a blank close probability, as in the forecast.</param>
/// <param name="names">Users' names.</param>
internal sealed class EntriesToCheck(ProbabilityPool probabilities, IReadOnlyDictionary<Guid, string> names)
{
    /// <summary>The first ten: largest weighted revenue, then largest estimated revenue, then name.</summary>
    public IReadOnlyList<EntryToCheck> Of(IEnumerable<OpportunityFacts> open) => open
        .Where(opportunity => !opportunity.Verdict.IsForecastable())
        .Select(Entry)
        .OrderByDescending(entry => entry.Weighted)
        .ThenByDescending(entry => entry.EstimatedValue)
        .ThenBy(entry => entry.Topic, StringComparer.Ordinal)
        .Take(EntrySection.Shown)
        .ToList();

    private EntryToCheck Entry(OpportunityFacts opportunity)
    {
        var forecast = opportunity.Forecast;
        var probability = forecast.CloseProbability / 100m ?? probabilities.From(forecast.Stage) ?? 0;
        return new EntryToCheck(opportunity.Name, names[opportunity.OwnerId], opportunity.Verdict)
        {
            Weighted = forecast.EstimatedValue * probability,
            EstimatedValue = forecast.EstimatedValue,
            Stage = forecast.Stage,
            CloseDate = Date(forecast.EstimatedCloseDate),
            Missing = Missing(opportunity),
        };
    }

    /// <remarks>A verdict that has lapsed was complete when it was made: the row names nothing that is missing.</remarks>
    private static string Missing(OpportunityFacts opportunity)
    {
        var lapsed = opportunity.Verdict == Verdict.Expired && opportunity.ValidUntil is { } end
            ? $"valid until {ReportText.Day(DateOnly.FromDateTime(end.AddTicks(-1)))}"
            : "";
        var titles = opportunity.Missing.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Title);
        return string.Join(", ", titles.Prepend(lapsed).Where(text => text.Length > 0));
    }

    /// <remarks>A line of the column reads code: title: advice.</remarks>
    private static string Title(string line)
    {
        var parts = line.Split(": ", 3);
        return parts.Length == 3 ? parts[1] : line;
    }

    private static DateOnly? Date(Day? day) => day is { } known ? DateOnly.FromDateTime(known.Start) : null;
}
