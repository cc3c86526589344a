using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Wording;

/// <summary>The words programs read, in every language the same.</summary>
public static class Words
{
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];
    private static readonly string[] Outcomes = ["not applicable", "met", "not met", "unknown"];
    private static readonly string[] Severities = ["note", "warn", "cap", "block"];
    private static readonly string[] Categories = ["", "pipeline", "best case", "committed", "omitted", "won", "lost"];

    private static readonly string[] Gaps =
        ["", "not answered", "in progress", "aged", "denied", "evidence missing", "evidence placeholder", "evidence weak", "must apply"];

    /// <summary>The word of what is to say of an answer.</summary>
    public static string Of(AnswerGap gap) => Gaps[(int)gap];

    /// <summary>The word of a verdict.</summary>
    public static string Of(Verdict verdict) => Verdicts[(int)verdict];

    /// <summary>The word of an outcome.</summary>
    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    /// <summary>The outcome of a word; one we do not know is not applicable.</summary>
    public static Outcome OutcomeOf(string word) => (Outcome)System.Math.Max(0, System.Array.IndexOf(Outcomes, word));

    /// <summary>The word of a severity.</summary>
    public static string Of(Severity severity) => Severities[(int)severity];

    /// <summary>The word of a forecast category.</summary>
    public static string Of(ForecastCategory category) => Categories[(int)category];
}
