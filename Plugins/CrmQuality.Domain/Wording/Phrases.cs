namespace CrmQuality.Domain.Wording;

/// <summary>The product's own sentences in one language; <c>{0}</c> and on are filled by <see cref="Fill"/>.</summary>
internal sealed record Phrases
{
    private const int FinnishId = 1035;

    public static Phrases English { get; } = new()
    {
        NotCreated = "'{0}' was not created. Nothing has been saved.",
        Unchanged = "'{0}' stays as it was.",
        StaysOpen = "'{0}' stays open and is not closed as won.",
        Why = "Why: {0}",
        Owner = "Criterion of: {0}",
        More = "and {0} more",
        Unnamed = "The opportunity",
        OutOfScope = "No criteria set applies.",
        NotEvaluated = "Not evaluated: {0}",
        Validated = "Validated by {0}.",
        Unvalidated = "Unvalidated by {0}: {1} open.",
        NothingAsked = "Unvalidated by {0}: nothing is asked yet at this stage.",
        ScopeOpen = "{0}: fill it in to see whether {1} applies.",
        UnlistedStage = "Stage '{0}' is not among the stages of {1}; it counts as blank.",
        NoSnapshot = "no criteria are published.",
        Defect = "an error of CrmQuality; the plug-in trace log has the details.",
    };

    public static Phrases Finnish { get; } = new()
    {
        NotCreated = "'{0}' jäi luomatta. Mitään ei ole tallennettu.",
        Unchanged = "'{0}' säilyy ennallaan.",
        StaysOpen = "'{0}' pysyy avoimena, eikä sitä suljeta voitettuna.",
        Why = "Miksi: {0}",
        Owner = "Kriteeristä vastaa: {0}",
        More = "ja {0} muuta",
        Unnamed = "Myyntimahdollisuus",
        OutOfScope = "Mikään kriteeristö ei koske tätä.",
        NotEvaluated = "Arvioimatta: {0}",
        Validated = "Vahvistettu: {0}.",
        Unvalidated = "Vahvistamaton: {0}, avoinna {1}.",
        NothingAsked = "Vahvistamaton: {0} ei vielä kysy mitään tässä vaiheessa.",
        ScopeOpen = "{0}: täytä, jotta nähdään, koskeeko {1} tätä.",
        UnlistedStage = "Vaihe '{0}' ei kuulu kriteeristön {1} vaiheisiin; sitä kohdellaan tyhjänä.",
        NoSnapshot = "kriteerejä ei ole julkaistu.",
        Defect = "CrmQualityn virhe; tiedot ovat laajennuksen jäljityslokissa.",
    };

    public required string NotCreated { get; init; }

    public required string Unchanged { get; init; }

    public required string StaysOpen { get; init; }

    public required string Why { get; init; }

    public required string Owner { get; init; }

    public required string More { get; init; }

    public required string Unnamed { get; init; }

    public required string OutOfScope { get; init; }

    public required string NotEvaluated { get; init; }

    public required string Validated { get; init; }

    public required string Unvalidated { get; init; }

    public required string NothingAsked { get; init; }

    public required string ScopeOpen { get; init; }

    public required string UnlistedStage { get; init; }

    public required string NoSnapshot { get; init; }

    public required string Defect { get; init; }

    /// <summary>The sentences of a language; English where there is no translation.</summary>
    public static Phrases In(int language) => language == FinnishId ? Finnish : English;

    /// <summary>Puts texts into a sentence; braces inside the texts stay as they are.</summary>
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
