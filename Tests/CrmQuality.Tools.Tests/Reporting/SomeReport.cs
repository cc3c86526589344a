using System;
using System.Linq;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Reporting;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Tools.Tests.Reporting;

/// <summary>A small report that uses every part.</summary>
internal static class SomeReport
{
    private static readonly Day Today = Day.Of(2025, 3, 31);

    public static DemoReport Create() => new()
    {
        Replay = new ReplaySummary("in.csv", "A note.", "Direct sales", new DateOnly(2024, 12, 2), new DateOnly(2025, 3, 31))
        {
            Currency = "EUR",
            Saved = 3,
            Refused = 1,
            RefusedLater = 1,
            RejectedRows = new Rejection(2, "in.csv.rejected.csv"),
            RejectedChanges = Rejection.None,
        },
        Verdicts = VerdictCounts.Of([(Verdict.Validated, false), (Verdict.Validated, true), (Verdict.Expired, true)]),
        Refusals =
        [
            new RefusedSave(new DateOnly(2025, 1, 2), "Helen Ward", "create", "'[Small]' was not created:\n- Est. revenue: enter at least 2,000."),
            new RefusedSave(new DateOnly(2025, 2, 3), "Juhani Mäkiranta", "change", "'Lavaaja' säilyi ennallaan:\n- Arvioitu tuotto: anna vähintään 2 000."),
        ],
        Forecast = Forecast(unvalidatedHistory: 0),
        ValidatedPerRepPerMonth = [new RepMonth("Helen Ward", new Month(2024, 12), 1), new RepMonth("Helen Ward", new Month(2025, 3), 12)],
        Reps = ["Juhani Mäkiranta", "Helen Ward"],
        FirstToLookAt =
        [
            new EntryToCheck("Palletiser - Bellmoor [Foods]", "Helen Ward", Verdict.Expired)
            {
                Weighted = 12345.6m,
                EstimatedValue = 20000,
                Stage = "Propose",
                CloseDate = new DateOnly(2025, 3, 1),
                Missing = "valid until 2025-03-01",
            },
        ],
        Cost = new RunCost(7, 0, 1, 1.25, 99.96),
    };

    public static ForecastSummary Forecast(int unvalidatedHistory) => ForecastSummary.Of(
        [Open("1", 1000, 50, Verdict.Validated), Open("2", 4000, 25, Verdict.Expired), Open("3", 0, null, Verdict.Unvalidated)],
        StageProbabilities.Estimate(Enumerable.Range(0, unvalidatedHistory).Select(Entry), Today),
        null,
        Today);

    private static OpenOpportunity Open(string key, decimal value, int? probability, Verdict verdict) =>
        new(key, value, value == 0, probability, "Propose", verdict, Day.Of(2025, 3, 1));

    /// <remarks>Every fifth of the unvalidated was won, a hundred days after it was created.</remarks>
    private static StageEntry Entry(int number) => new(
        $"old {number}", "Propose", Verdict.Unvalidated, Day.Of(2024, 1, 1), Day.Of(2024, 1, 1), 100, number % 5 == 0 ? Day.Of(2024, 4, 10) : null, true);
}
