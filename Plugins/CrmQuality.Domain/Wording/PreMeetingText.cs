using System;
using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Wording;

/// <summary>What the appointment shows before a meeting.</summary>
public static class PreMeetingText
{
    /// <summary>Longest list of what else is open; the rest is counted.</summary>
    public const int MostTitles = 5;

    private static readonly string[] English =
        ["Find out: ", "Also open: ", "Nothing is open.", "Enter the purpose of the meeting.", "Agree it with the customer beforehand.", "Expected cost: "];

    private static readonly string[] Finnish =
        ["Selvitä: ", "Lisäksi avoinna: ", "Mitään ei ole avoinna.", "Kirjaa tapaamisen tarkoitus.", "Sovi tapaamisesta asiakkaan kanssa etukäteen.", "Arvioitu kustannus: "];

    /// <summary>A line each: the question of this visit, what else is open, the cost, and what the meeting itself still lacks.</summary>
    /// <param name="check">The check.</param>
    /// <param name="questions">By id of the criterion, the question it asks in the language; the title stands for a missing or blank one.</param>
    /// <param name="language">LCID; English where there is no translation.</param>
    public static string Write(PreMeetingCheck check, IReadOnlyDictionary<Guid, string> questions, int language)
    {
        var phrases = language == Phrases.FinnishId ? Finnish : English;
        var lines = new List<string> { check.ToAsk is { } first ? phrases[0] + QuestionOf(first, questions, language) : phrases[2] };
        if (check.Open.Count > 1)
        {
            lines.Add(phrases[1] + Titles(check.Open, language));
        }

        if (check.Cost.Amount is { } amount)
        {
            lines.Add(phrases[5] + amount.ToString("0.00##", CultureInfo.InvariantCulture));
        }

        if (!check.HasPurpose || !check.IsPreAgreed)
        {
            lines.Add(phrases[check.HasPurpose ? 4 : 3]);
        }

        return string.Join("\n", lines);
    }

    /// <summary>The one question of the visit; null where nothing is open.</summary>
    public static string? Question(PreMeetingCheck check, IReadOnlyDictionary<Guid, string> questions, int language) =>
        check.ToAsk is { } first ? QuestionOf(first, questions, language) : null;

    private static string QuestionOf(Criterion criterion, IReadOnlyDictionary<Guid, string> questions, int language) =>
        questions.TryGetValue(criterion.Id, out var question) && !string.IsNullOrWhiteSpace(question) ? question : criterion.In(language, language).Title;

    private static string Titles(IReadOnlyList<Criterion> open, int language)
    {
        var titles = new List<string>();
        for (var i = 1; i < open.Count && i <= MostTitles; i++)
        {
            titles.Add(open[i].In(language, language).Title);
        }

        var more = open.Count - 1 - titles.Count;
        return string.Join("; ", titles) + (more > 0 ? "; " + Phrases.In(language, Phrase.More, more.ToString(CultureInfo.InvariantCulture)) : "");
    }
}
