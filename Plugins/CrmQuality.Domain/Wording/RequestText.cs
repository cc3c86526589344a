namespace CrmQuality.Domain.Wording;

/// <summary>What people read when an answer, waiver, decision, polite no, voiding or target is not accepted; in the order of <see cref="RequestFlaw"/>.</summary>
public static class RequestText
{
    private const int FinnishId = 1035;

    private static readonly string[] English =
    [
        "'{0}' is answered by the opportunity's own data, not by people: fill in what it asks for.",
        "'{0}' belongs to the criteria set {1}, but this opportunity is judged by {2}. Answer one of its criteria.",
        "What this belongs to is blank or gone. Choose it.",
        "The opportunity and the criterion cannot be changed afterwards. Create a new row.",
        "Say in a sentence why this opportunity shall pass without the criterion; what only fills the field is no reason.",
        "Choose the last day on which the waiver shall hold, from today on.",
        "A waiver may last {0} days at most. Choose an earlier day.",
        "A waiver is not changed after it was asked for. Withdraw it and ask for a new one.",
        "You own the opportunity or asked for the waiver. Somebody else has to decide.",
        "You belong to the team that owns the opportunity. Somebody outside it has to decide.",
        "A person has to decide on a waiver, not an application.",
        "The person who asked for this waiver approved one of yours within {0} days. A third person has to decide.",
        "The waiver is decided, withdrawn or lapsed already. A new one must be asked for.",
        "Only an approved waiver can be revoked.",
        "A decision is not changed or deleted. Revoke the waiver with a new decision.",
        "'{0}' has quotes in draft or active: {1}. Say what to do with them: close them with it, or keep them.",
        "'{0}' is closed already.",
        "'{0}' is open already.",
        "'{0}' is no reason. Use one of: {1}.",
        "Nobody is credited with the first validation of '{0}': there is nothing to void.",
        "You own '{0}' or are credited with it. Somebody else has to void its validation.",
        "You belong to the team that owns '{0}'. Somebody outside it has to void its validation.",
        "A person has to void a validation, not an application.",
        "Say in a sentence why the validation of '{0}' should not have counted; what only fills the field is no reason.",
        "The target was not saved: it cannot be reached in the time there is. Lower it, or say in a sentence why it is set all the same. {0}",
        "The target was not saved: {0}",
    ];

    private static readonly string[] Finnish =
    [
        "Kriteeriin '{0}' vastaavat myyntimahdollisuuden omat tiedot, eivät ihmiset: täytä, mitä se kysyy.",
        "Kriteeri '{0}' kuuluu kriteeristöön {1}, mutta tämän myyntimahdollisuuden arvioi {2}. Vastaa johonkin sen kriteereistä.",
        "Se, mihin tämä kuuluu, puuttuu tai on poistettu. Valitse se.",
        "Myyntimahdollisuutta ja kriteeriä ei voi vaihtaa jälkikäteen. Luo uusi rivi.",
        "Kerro lauseella, miksi tämän pitäisi päästä läpi ilman kriteeriä; kentän täyte ei ole perustelu.",
        "Valitse viimeinen päivä, jona poikkeuslupa on voimassa, tästä päivästä alkaen.",
        "Poikkeuslupa voi kestää enintään {0} päivää. Valitse aiempi päivä.",
        "Poikkeuslupaa ei muuteta pyytämisen jälkeen. Peru se ja pyydä uutta.",
        "Omistat myyntimahdollisuuden tai pyysit poikkeuslupaa. Jonkun muun on päätettävä.",
        "Kuulut tiimiin, joka omistaa myyntimahdollisuuden. Jonkun sen ulkopuolelta on päätettävä.",
        "Poikkeusluvasta päättää ihminen, ei sovellus.",
        "Tätä poikkeuslupaa pyytänyt hyväksyi sinun pyyntösi {0} päivän sisällä. Kolmannen on päätettävä.",
        "Poikkeusluvasta on jo päätetty, se on peruttu tai se on päättynyt. Pyydä uutta.",
        "Vain hyväksytyn poikkeusluvan voi perua päätöksellä.",
        "Päätöstä ei muuteta eikä poisteta. Peru poikkeuslupa uudella päätöksellä.",
        "Kohteella '{0}' on luonnostarjouksia tai aktiivisia tarjouksia: {1}. Kerro, mitä niille tehdään: suljetaan samalla vai säilytetään.",
        "'{0}' on jo suljettu.",
        "'{0}' on jo avoin.",
        "'{0}' ei ole syy. Käytä jotakin näistä: {1}.",
        "Kohteen '{0}' ensimmäisestä vahvistuksesta ei ole merkintää kenelläkään: mitätöitävää ei ole.",
        "Omistat kohteen '{0}', tai sen vahvistus on merkitty sinulle. Jonkun muun on mitätöitävä vahvistus.",
        "Kuulut tiimiin, joka omistaa kohteen '{0}'. Jonkun sen ulkopuolelta on mitätöitävä vahvistus.",
        "Vahvistuksen mitätöi ihminen, ei sovellus.",
        "Kerro lauseella, miksi kohteen '{0}' vahvistusta ei olisi pitänyt laskea; kentän täyte ei ole perustelu.",
        "Tavoite jäi tallentamatta: sitä ei voi saavuttaa käytettävissä olevassa ajassa. Laske sitä tai kerro lauseella, miksi se silti asetetaan. {0}",
        "Tavoite jäi tallentamatta: {0}",
    ];

    /// <summary>The sentence in a language, with texts filled in; English where there is no translation.</summary>
    public static string In(int language, RequestFlaw flaw, params string[] values) =>
        Phrases.Fill((language == FinnishId ? Finnish : English)[(int)flaw], values);
}
