using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Domain.Wording;

/// <summary>What people read of the attainability of a target.</summary>
public static class TargetText
{
    private static readonly string[] Verdicts = ["Not judged", "Attainable", "Stretch", "Unattainable"];
    private static readonly string[] FinnishVerdicts = ["Ei arvioitu", "Saavutettavissa", "Venyttävä", "Saavuttamaton"];

    private static readonly string[] English =
    [
        "{0}: {1} first meetings, {2} in all stages, bring {3} deals on average; there is time for {4} meetings.",
        "The chance with them is {0} %; {1} first meetings give 80 %.",
        "The time there is brings {0} deals.",
        "New validated opportunities that bring the deals on average: {0}.",
        "Counts on: {0}. Meetings of this period need not close in it: a steady flow is assumed.",
        "Nothing can be won: the chance of at least one stage is zero.",
        "{0} {1} % (entered by hand)",
        "{0} {1} % (of {2})",
    ];

    private static readonly string[] Finnish =
    [
        "{0}: {1} ensitapaamista, kaikissa vaiheissa {2}, tuo keskimäärin {3} kauppaa; aikaa on {4} tapaamiseen.",
        "Niillä mahdollisuus on {0} %; 80 prosenttiin tarvitaan {1} ensitapaamista.",
        "Käytettävissä oleva aika tuo {0} kauppaa.",
        "Uusia vahvistettuja myyntimahdollisuuksia, jotka keskimäärin tuovat kaupat: {0}.",
        "Perustuu: {0}. Kauden tapaamisten ei tarvitse johtaa kauppaan saman kauden aikana: oletuksena on tasainen virta.",
        "Mitään ei voi voittaa: ainakin yhden vaiheen mahdollisuus on nolla.",
        "{0} {1} % (käsin annettu)",
        "{0} {1} % ({2} tapausta)",
    ];

    private static readonly string[] Flaws =
    [
        "",
        "the deals must lie from 1 to 1,000.",
        "no stage probabilities are published. Refresh them from history, or enter one for each stage by hand.",
        "validation comes after more stages than there are.",
        "a stage has neither history nor a probability entered by hand.",
        "a probability must lie from 0 to 100 %.",
        "meetings per opportunity must lie from 0 to 1,000 in each stage, and above 0 in one.",
        "the workdays must lie from 0 to 366.",
        "the days of absence must lie from 0 to 366.",
        "the hours of a workday must lie from 0 to 24.",
        "the hours owed must lie from 0 to 8,784.",
        "the share for selling must lie from 0 to 100 %.",
        "the hours of a meeting must lie above 0 and up to 1,000.",
        "the period ends before it begins, or a day is blank.",
        "the rep has another target in an overlapping period; both would count on the same hours.",
    ];

    private static readonly string[] FinnishFlaws =
    [
        "",
        "kauppoja on oltava 1–1 000.",
        "vaiheiden todennäköisyyksiä ei ole julkaistu. Laske ne historiasta tai anna ne käsin jokaiselle vaiheelle.",
        "vahvistus on myöhemmin kuin vaiheita on.",
        "vaiheella ei ole historiaa eikä käsin annettua todennäköisyyttä.",
        "todennäköisyyden on oltava 0–100 %.",
        "tapaamisia mahdollisuutta kohti on oltava 0–1 000 joka vaiheessa ja jossakin yli 0.",
        "työpäiviä on oltava 0–366.",
        "poissaolopäiviä on oltava 0–366.",
        "työpäivän tuntien on oltava 0–24.",
        "sidottujen tuntien on oltava 0–8 784.",
        "myyntityön osuuden on oltava 0–100 %.",
        "tapaamisen tuntien on oltava yli 0 ja enintään 1 000.",
        "kausi päättyy ennen alkuaan, tai päivä puuttuu.",
        "myyjällä on toinen tavoite päällekkäisellä kaudella; molemmat nojaisivat samoihin tunteihin.",
    ];

    /// <summary>Why a target cannot be judged, without a capital letter.</summary>
    public static string Of(TargetFlaw flaw, int language) => (language == Phrases.FinnishId ? FinnishFlaws : Flaws)[(int)flaw];

    /// <summary>What the figures say, and what they count on; why there are none where there are none.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="deals">The deals sought.</param>
    /// <param name="basis">A part for each stage, as <see cref="Stage"/> writes it.</param>
    /// <param name="language">LCID; English where there is no translation.</param>
    public static string Explain(Attainability figures, int deals, IReadOnlyList<string> basis, int language)
    {
        var verdict = (language == Phrases.FinnishId ? FinnishVerdicts : Verdicts)[(int)figures.Verdict];
        if (figures.Flaw != TargetFlaw.None)
        {
            return $"{verdict}: {Of(figures.Flaw, language)}";
        }

        var phrases = language == Phrases.FinnishId ? Finnish : English;
        return figures.AllMeetings is not { } all
            ? $"{verdict}. {phrases[5]}"
            : string.Join("\n", Lines(phrases, figures, verdict, all, deals, string.Join(", ", basis)));
    }

    /// <summary>A stage and its probability.</summary>
    /// <param name="stage">Its name.</param>
    /// <param name="probability">0 to 1.</param>
    /// <param name="isManual">Whether it was entered by hand.</param>
    /// <param name="cases">How many opportunities history has.</param>
    /// <param name="language">LCID.</param>
    public static string Stage(string stage, decimal probability, bool isManual, int cases, int language) => Phrases.Fill(
        (language == Phrases.FinnishId ? Finnish : English)[isManual ? 6 : 7], stage, Number(probability * 100), Number(cases));

    private static string[] Lines(string[] phrases, Attainability figures, string verdict, decimal all, int deals, string basis) =>
    [
        Phrases.Fill(phrases[0], verdict, Number(figures.RequiredFirstMeetings ?? 0), Number(all), Number(deals), Number(figures.Capacity)),
        Phrases.Fill(phrases[1], Number((decimal)figures.HitChance * 100), figures.MeetingsForEightyPercent is { } tries ? Number(tries) : "–"),
        Phrases.Fill(phrases[2], figures.AttainableDeals.ToString("0.00", CultureInfo.InvariantCulture)),
        Phrases.Fill(phrases[3], Number(figures.RequiredValidated ?? 0)),
        Phrases.Fill(phrases[4], basis),
    ];

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
