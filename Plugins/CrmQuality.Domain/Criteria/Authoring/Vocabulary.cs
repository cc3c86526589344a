using System;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>The words a draft uses for severities, gates and forecast categories.</summary>
internal static class Vocabulary
{
    public const string Severities = "note, warn, cap, block";
    public const string GateNames = "create, stage exit, quote, win";
    public const string EvidenceKinds = "none, text, contact, link";
    public const string Categories = "omitted, pipeline, best case, committed";
    public const string StageColumns = "stepname, salesstage";
    public const string FilterParts = "condition, filter, link-entity";

    /// <summary>Asks for one of the words, and names the one that may be meant.</summary>
    public static string Use(string words, string text) => $"use {words}.{Spelling.Suggest(text, words.Split([", "], StringSplitOptions.None))}";

    public static bool TrySeverity(string text, out Severity severity)
    {
        severity = Key(text) switch
        {
            "warn" => Severity.Warn,
            "cap" => Severity.Cap,
            "block" => Severity.Block,
            _ => Severity.Note,
        };
        return severity != Severity.Note || Key(text) == "note";
    }

    public static bool TryEvidence(string text, out Evidence evidence)
    {
        evidence = Key(text) switch
        {
            "text" => Evidence.Text,
            "contact" => Evidence.Contact,
            "link" => Evidence.Link,
            _ => Evidence.None,
        };
        return evidence != Evidence.None || Key(text) == "none";
    }

    public static bool TryGate(string text, out Gates gate)
    {
        gate = Key(text) switch
        {
            "create" => Gates.Create,
            "stageexit" => Gates.StageExit,
            "quote" => Gates.Quote,
            "win" => Gates.Win,
            _ => Gates.None,
        };
        return gate != Gates.None;
    }

    public static bool TryCategory(string text, out ForecastCategory category)
    {
        category = Key(text) switch
        {
            "omitted" => ForecastCategory.Omitted,
            "pipeline" => ForecastCategory.Pipeline,
            "bestcase" => ForecastCategory.BestCase,
            "committed" => ForecastCategory.Committed,
            _ => ForecastCategory.Won,
        };
        return category != ForecastCategory.Won;
    }

    private static string Key(string text) => text.Replace(" ", "").ToLowerInvariant();
}
