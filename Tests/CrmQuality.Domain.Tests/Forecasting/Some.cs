using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

/// <summary>Valid values; a test changes the one fact it is about.</summary>
internal static class Some
{
    internal const string Stage = "Develop";

    internal static Day Today { get; } = Day.Of(2024, 6, 15);

    /// <summary>Nothing learnt: no pool is enough.</summary>
    internal static StageProbabilities NoHistory { get; } = StageProbabilities.Estimate([], Today);

    internal static OpenOpportunity Opportunity(decimal value, int? probability, Verdict verdict) =>
        new("A-1", value, false, probability, Stage, verdict, Today.Plus(10));

    internal static StageEntry Entry(int number, decimal value) =>
        new($"H-{number}", Stage, Verdict.Unvalidated, Day.Of(2023, 1, 1), Day.Of(2023, 1, 1), value, null, true);

    internal static StageEntry Won(int number, decimal value, int days = 30) =>
        Entry(number, value) with { WonOn = Day.Of(2023, 1, 1).Plus(days) };

    internal static StageProbabilities Given(params (string Stage, decimal Probability)[] unvalidated) =>
        new(
            ProbabilityPool.Given(new Dictionary<string, decimal>(), 0.5m),
            ProbabilityPool.Given(unvalidated.ToDictionary(given => given.Stage, given => given.Probability), 0),
            null);
}
