using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>The words of criteria files and the options of the solution's choices that mean the same.</summary>
internal sealed class ChoiceWords
{
    private const int FirstValue = 284610000;

    private readonly Dictionary<string, int> values;

    private ChoiceWords(params (string Word, int Number)[] words) =>
        values = words.ToDictionary(word => word.Word, word => FirstValue + word.Number, StringComparer.Ordinal);

    /// <summary>The words of <c>crmq_severity</c>.</summary>
    public static ChoiceWords Severity { get; } = new(("note", 0), ("warn", 1), ("cap", 2), ("block", 3));

    /// <summary>The words of <c>crmq_forecastcategory</c>.</summary>
    public static ChoiceWords Category { get; } = new(("pipeline", 1), ("bestcase", 2), ("committed", 3), ("omitted", 4));

    /// <summary>The words of <c>crmq_stagesource</c>.</summary>
    public static ChoiceWords StageSource { get; } = new(("stepname", 0), ("salesstage", 1));

    /// <summary>The option of a word that the compiler has accepted; spaces and case do not matter.</summary>
    public OptionSetValue Option(string word) => new(values[word.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()]);

    /// <summary>The word of an option; <paramref name="fallback"/> when the row has none.</summary>
    public string Word(OptionSetValue? option, string fallback) =>
        values.FirstOrDefault(word => word.Value == option?.Value).Key ?? fallback;
}
