namespace CrmQuality.Domain.Wording;

/// <summary>The product's own sentences, by language.</summary>
internal static class Phrases
{
    internal const int FinnishId = 1035;

    /// <remarks>In the order of <see cref="Phrase"/>.</remarks>
    private static readonly string[] English =
    [
        "'{0}' was not created. Nothing has been saved.",
        "'{0}' stays as it was.",
        "'{0}' stays open and is not closed as won.",
        "Why: {0}",
        "Criterion of: {0}",
        "and {0} more",
        "The opportunity",
        "No criteria set applies.",
        "Not evaluated: {0}",
        "Validated by {0}.",
        "Unvalidated by {0}: {1} open.",
        "Unvalidated by {0}: nothing is asked yet at this stage.",
        "{0}: fill it in to see whether {1} applies.",
        "Stage '{0}' is not among the stages of {1}; it counts as blank.",
        "no criteria are published.",
        "an error of CrmQuality; the plug-in trace log has the details.",
        "Nothing was published.",
        "'{0}' was not saved.",
        "'{0}' stays in its stage. Nothing has been saved.",
        "'{0}' does not allow a quote yet. Nothing has been saved.",
        "Or: name a price range only, ask for a waiver, or close it with a polite no.",
        "'{0}' could not be judged because of an error of CrmQuality, and your organisation saves nothing then. Try again; if it stays so, tell your administrator.",
        "Waived by {0}: {1} waived.",
        "Expired by {0}: {1} open since answers or waivers lapsed.",
    ];

    private static readonly string[] Finnish =
    [
        "'{0}' jäi luomatta. Mitään ei ole tallennettu.",
        "'{0}' säilyy ennallaan.",
        "'{0}' pysyy avoimena, eikä sitä suljeta voitettuna.",
        "Miksi: {0}",
        "Kriteeristä vastaa: {0}",
        "ja {0} muuta",
        "Myyntimahdollisuus",
        "Mikään kriteeristö ei koske tätä.",
        "Arvioimatta: {0}",
        "Vahvistettu: {0}.",
        "Vahvistamaton: {0}, avoinna {1}.",
        "Vahvistamaton: {0} ei vielä kysy mitään tässä vaiheessa.",
        "{0}: täytä, jotta nähdään, koskeeko {1} tätä.",
        "Vaihe '{0}' ei kuulu kriteeristön {1} vaiheisiin; sitä kohdellaan tyhjänä.",
        "kriteerejä ei ole julkaistu.",
        "CrmQualityn virhe; tiedot ovat laajennuksen jäljityslokissa.",
        "Mitään ei julkaistu.",
        "'{0}' jäi tallentamatta.",
        "'{0}' pysyy vaiheessaan. Mitään ei ole tallennettu.",
        "'{0}' ei ole vielä valmis tarjoukseen. Mitään ei ole tallennettu.",
        "Tai: kerro vain hintahaarukka, pyydä poikkeuslupaa tai sulje se kohteliaasti kieltäytyen.",
        "Kohdetta '{0}' ei voitu arvioida CrmQualityn virheen vuoksi, eikä organisaatiosi tallenna silloin mitään. Yritä uudelleen; jos vika toistuu, kerro pääkäyttäjälle.",
        "Poikkeusluvalla: {0}, poikkeuksia {1}.",
        "Vanhentunut: {0}, avoinna {1}, kun vastauksia tai poikkeuslupia on vanhentunut.",
    ];

    /// <summary>The sentence in a language, with texts filled in; English where there is no translation.</summary>
    public static string In(int language, Phrase phrase, params string[] values) =>
        Fill((language == FinnishId ? Finnish : English)[(int)phrase], values);

    /// <remarks>Braces inside the texts stay as they are.</remarks>
    /// <summary>Puts texts into a sentence.</summary>
    public static string Fill(string phrase, params string[] values)
    {
        var filled = new System.Text.StringBuilder(phrase.Length + 40);
        for (var i = 0; i < phrase.Length; i++)
        {
            var isPlace = phrase[i] == '{' && i + 2 < phrase.Length && phrase[i + 2] == '}';
            filled.Append(isPlace ? values[phrase[i + 1] - '0'] : phrase[i].ToString());
            i += isPlace ? 2 : 0;
        }

        return filled.ToString();
    }
}
