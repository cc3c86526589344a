using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The forecast of the open opportunities, with and without what nobody validated. Sums are not rounded.</summary>
public sealed record ForecastSummary
{
    /// <summary>Everything together; every opportunity stands in exactly one of the four lines below.</summary>
    public ForecastLine Total => Trusted.Plus(Unvalidated);

    /// <summary>Validated.</summary>
    public ForecastLine Validated { get; private init; } = ForecastLine.Empty;

    /// <summary>Waived: passed only with a live waiver.</summary>
    public ForecastLine Waived { get; private init; } = ForecastLine.Empty;

    /// <summary>Out of scope, such as renewals.</summary>
    public ForecastLine OutOfScope { get; private init; } = ForecastLine.Empty;

    /// <summary>Unvalidated, expired and not evaluated.</summary>
    public ForecastLine Unvalidated { get; private init; } = ForecastLine.Empty;

    /// <summary>Those of the total whose estimated close date has passed.</summary>
    public ForecastLine Overdue { get; private init; } = ForecastLine.Empty;

    /// <summary>Those of the total without an estimated close date; always empty for a period.</summary>
    public ForecastLine Undated { get; private init; } = ForecastLine.Empty;

    /// <summary>Opportunities without estimated revenue, counted as 0.</summary>
    public int BlankValues { get; private init; }

    /// <summary>Opportunities without close probability, weighted by their stage.</summary>
    public int BlankProbabilities { get; private init; }

    /// <summary>Those of them that weigh nothing because history is too short.</summary>
    public int UnknownProbabilities { get; private init; }

    /// <summary>The forecast as reps weigh it.</summary>
    public decimal Raw => Total.Raw;

    /// <summary>The forecast with the unvalidated ones weighted by what such opportunities came to; null where history is too short.</summary>
    public decimal? Clean => HistoryIsEnough ? Total.Clean : null;

    /// <summary>Stands in where <see cref="Clean"/> is null.</summary>
    public ForecastRange? CleanRange => Clean is null ? new(Trusted.Raw, Raw) : null;

    /// <summary>Share of the raw forecast, without what is out of scope, that is unvalidated; null for nothing of nothing.</summary>
    public decimal? Distortion => InScopeRaw == 0 ? null : Unvalidated.Raw / InScopeRaw;

    /// <summary>By how much the raw forecast exceeds the clean one; below zero where reps are too modest.</summary>
    public decimal? Overstatement => Raw - Clean;

    private bool HistoryIsEnough { get; init; }

    private ForecastLine Trusted => Validated.Plus(Waived).Plus(OutOfScope);

    private decimal InScopeRaw => Validated.Raw + Waived.Raw + Unvalidated.Raw;

    /// <summary>Sums up the open opportunities of a period, or all of them where <paramref name="period"/> is null.</summary>
    public static ForecastSummary Of(
        IEnumerable<OpenOpportunity> open, StageProbabilities probabilities, ForecastPeriod? period, Day today)
    {
        var items = open
            .Where(opportunity => period is null || period.Counts(opportunity, today))
            .Select(opportunity => ForecastItem.Of(opportunity, probabilities))
            .ToArray();
        return new()
        {
            HistoryIsEnough = probabilities.Unvalidated.IsEnough,
            Validated = Line(items.Where(item => item.Opportunity.Verdict == Verdict.Validated)),
            Waived = Line(items.Where(item => item.Opportunity.Verdict == Verdict.Waived)),
            OutOfScope = Line(items.Where(item => item.Opportunity.Verdict == Verdict.OutOfScope)),
            Unvalidated = Line(items.Where(item => !item.Opportunity.Verdict.IsForecastable())),
            Overdue = Line(items.Where(item => item.Opportunity.IsOverdue(today))),
            Undated = Line(items.Where(item => item.Opportunity.EstimatedCloseDate is null)),
            BlankValues = items.Count(item => item.Opportunity.ValueIsBlank),
            BlankProbabilities = items.Count(item => item.Opportunity.CloseProbability is null),
            UnknownProbabilities = items.Count(item =>
                item.Opportunity.CloseProbability is null && probabilities.All.From(item.Opportunity.Stage) is null),
        };
    }

    private static ForecastLine Line(IEnumerable<ForecastItem> items) =>
        items.Aggregate(ForecastLine.Empty, (line, item) => line.Plus(item.Line));
}
