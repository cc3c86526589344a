using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>The words of drafts and the options of the solution's choices that mean the same.</summary>
/// <param name="words">By the option's number less the first; blank where there is none.</param>
internal sealed class CriteriaChoices(params string[] words)
{
    private const int First = 284610000;

    public static readonly CriteriaChoices Severity = new("note", "warn", "cap", "block");
    public static readonly CriteriaChoices Category = new("", "pipeline", "best case", "committed", "omitted");
    public static readonly CriteriaChoices StageSource = new("stepname", "salesstage");
    public static readonly CriteriaChoices Evidence = new("none", "text", "contact", "link");

    /// <summary>The word of an option; <paramref name="fallback"/> when the row has none.</summary>
    public string Word(OptionSetValue? option, string fallback)
    {
        var place = option?.Value - First ?? -1;
        return place >= 0 && place < words.Length ? words[place] : fallback;
    }

    /// <summary>The option of a word; spaces and case do not matter.</summary>
    public OptionSetValue Option(string word) =>
        new(First + Array.FindIndex(words, known => string.Equals(known.Replace(" ", ""), word.Replace(" ", ""), StringComparison.OrdinalIgnoreCase)));
}
