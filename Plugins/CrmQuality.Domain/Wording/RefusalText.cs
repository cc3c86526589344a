using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Wording;

/// <summary>The one message of a refused save: what stays as it was, then a line per miss.</summary>
public static class RefusalText
{
    /// <summary>Longest list of misses; the rest is counted.</summary>
    public const int MostLines = 10;

    /// <summary>The message, plain text.</summary>
    /// <param name="name">The opportunity's name; may be empty.</param>
    /// <param name="refused">What refuses; at least one criterion.</param>
    /// <param name="language">The user's language (LCID).</param>
    /// <param name="organizationLanguage">Used where a criterion has no text in the user's.</param>
    public static string Write(string name, SaveRefusal refused, int language, int organizationLanguage)
    {
        var misses = refused.Criteria;
        var lines = new List<string> { Phrases.In(language, Opening(refused), Named(name, language)) };
        for (var i = 0; i < misses.Count && i < MostLines; i++)
        {
            lines.Add(Line(language, misses[i], misses[i].In(language, organizationLanguage)));
        }

        if (misses.Count > MostLines)
        {
            lines.Add(Phrases.In(language, Phrase.More, (misses.Count - MostLines).ToString(CultureInfo.InvariantCulture)));
        }

        if (refused.Kind == SaveKind.Quote)
        {
            lines.Add(Phrases.In(language, Phrase.QuoteWaysOut));
        }

        return string.Join("\n", lines);
    }

    /// <summary>The message of a save that an error of ours stops, because the organisation wants it so.</summary>
    public static string Defect(string name, int language) => Phrases.In(language, Phrase.NotJudged, Named(name, language));

    private static string Named(string name, int language) => name.Length == 0 ? Phrases.In(language, Phrase.Unnamed) : name;

    private static Phrase Opening(SaveRefusal refused) => refused.Kind switch
    {
        SaveKind.Create => Phrase.NotCreated,
        SaveKind.Win => Phrase.StaysOpen,
        SaveKind.Quote => Phrase.NoQuote,
        _ when (refused.Gates & Gates.StageExit) != 0 => Phrase.StaysInStage,
        _ => Phrase.Unchanged,
    };

    private static string Line(int language, Criterion criterion, CriterionText text)
    {
        var line = $"- {text.Title}: {Sentence(text.Advice)}";
        if (text.Rationale.Length > 0)
        {
            line += " " + Sentence(Phrases.In(language, Phrase.Why, text.Rationale));
        }

        return criterion.Owner.Length > 0 ? line + " " + Sentence(Phrases.In(language, Phrase.Owner, criterion.Owner)) : line;
    }

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";
}
