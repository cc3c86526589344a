using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Wording;

/// <summary>What is to say of an answer; in the order of <see cref="AnswerGap"/>.</summary>
public static class GapText
{
    private const int FinnishId = 1035;

    private static readonly string[] English =
    [
        "",
        "not answered yet",
        "being found out",
        "the answer has aged: ask again",
        "answered No",
        "the evidence is missing",
        "the evidence only fills the field, which counts as missing",
        "the evidence is weak",
        "the question applies here: answer it",
    ];

    private static readonly string[] Finnish =
    [
        "",
        "ei vielä vastattu",
        "selvityksessä",
        "vastaus on vanhentunut: kysy uudelleen",
        "vastaus on Ei",
        "näyttö puuttuu",
        "näyttö vain täyttää kentän, mikä vastaa puuttuvaa",
        "näyttö on heikko",
        "kysymys koskee tätä: vastaa siihen",
    ];

    /// <summary>The words in a language; English where there is no translation.</summary>
    public static string In(int language, AnswerGap gap) => (language == FinnishId ? Finnish : English)[(int)gap];
}
