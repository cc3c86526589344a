namespace CrmQuality.Domain.Wording;

/// <summary>What each finding of a health check means, and the one repair; in the order of <see cref="HealthCode"/>.</summary>
internal static class HealthText
{
    private const int FinnishId = 1035;

    /// <remarks>n: worth knowing; w: something works less well; e: something is not judged as it should be.</remarks>
    private const string Severities = "eeeweweenwneewnnnnenw";

    private static readonly string[] Meanings =
    [
        "No criteria are published: opportunities read as not evaluated.",
        "A step of CrmQuality is not registered, so saves pass it by: {0}.",
        "The step is switched off, so saves pass it by: {0}.",
        "The step runs in another stage or order than it must, so other plug-ins can change what it judged: {0}.",
        "The step holds other criteria than the live version: {0}.",
        "The step lost its criteria, as an import can cause: it asks for the live version at every save: {0}.",
        "A change of these columns alone does not cause a judgement: {0}.",
        "The step does not see the stored values of these columns and takes them for blank: {0}.",
        "The environment blocks changes of managed steps: every save asks for the criteria, and criteria on columns of your own are judged only when a stock column changes too.",
        "Since the publish these changed, and the live version does not know it: {0}.",
        "The published sets were changed since, or another version was brought back: what is live is not what the rows say.",
        "The published sets can no longer be compiled: {0}",
        "The live version reads columns that the environment no longer has, and takes them for blank: {0}.",
        "Open opportunities without a verdict: {0}.",
        "Open opportunities judged by an earlier version: {0}.",
        "Open opportunities whose verdict time has turned: {0}. They read as expired.",
        "Criteria are paused: they record and show, and cap or refuse nothing.",
        "Days are counted in the time zone of whoever published (code {0}).",
        "A security role of CrmQuality is gone: {0}.",
        "Nobody has the security role: {0}.",
        "No sweep by the live version has gone through the whole pipeline within two days; the last: {0}.",
    ];

    private static readonly string[] Repairs =
    [
        "Publish a criteria set.",
        "Import the solution again.",
        "Activate the step.",
        "Import the solution again with overwriting, then publish again.",
        "Publish again.",
        "Publish again.",
        "Publish again.",
        "Publish again.",
        "Nothing is wrong. To spare the query, allow unmanaged customisations and publish again.",
        "Publish again.",
        "Publish when you are done.",
        "Mend the criterion and publish again.",
        "Mend the criteria that use them and publish again.",
        "Run the sweep.",
        "They are judged at their next save; run the sweep to judge them now.",
        "Run the sweep.",
        "Resume when you are ready.",
        "Set the environment variable crmq_timezonecode and publish again.",
        "Import the solution again.",
        "Give it to those who need it; without it opportunities are still judged.",
        "Run the sweep, and have a flow or a scheduled crmquality sweep run it every night.",
    ];

    private static readonly string[] FinnishMeanings =
    [
        "Kriteerejä ei ole julkaistu: myyntimahdollisuudet näkyvät arvioimattomina.",
        "CrmQualityn vaihe puuttuu, joten tallennukset ohittavat sen: {0}.",
        "Vaihe ei ole käytössä, joten tallennukset ohittavat sen: {0}.",
        "Vaihe suoritetaan väärässä kohdassa tai järjestyksessä, joten muut laajennukset voivat muuttaa arvioitua: {0}.",
        "Vaiheessa on muut kriteerit kuin voimassa olevassa versiossa: {0}.",
        "Vaihe menetti kriteerinsä, kuten tuonnissa voi käydä: se hakee voimassa olevan version joka tallennuksessa: {0}.",
        "Pelkkä näiden sarakkeiden muutos ei käynnistä arviointia: {0}.",
        "Vaihe ei näe näiden sarakkeiden tallennettuja arvoja vaan pitää niitä tyhjinä: {0}.",
        "Ympäristö estää hallittujen vaiheiden muutokset: jokainen tallennus hakee kriteerit, ja omien sarakkeiden kriteerit arvioidaan vain vakiosarakkeen muuttuessa.",
        "Julkaisun jälkeen nämä ovat muuttuneet, eikä voimassa oleva versio tiedä siitä: {0}.",
        "Julkaistuja kriteeristöjä on muutettu tai aiempi versio palautettu: voimassa on muuta kuin riveillä lukee.",
        "Julkaistuja kriteeristöjä ei voi enää kääntää: {0}",
        "Voimassa oleva versio lukee sarakkeita, joita ympäristössä ei enää ole, ja pitää niitä tyhjinä: {0}.",
        "Avoimia myyntimahdollisuuksia ilman arviota: {0}.",
        "Aiemman version arvioimia avoimia myyntimahdollisuuksia: {0}.",
        "Avoimia myyntimahdollisuuksia, joiden arvio on vanhentunut: {0}. Ne näkyvät vanhentuneina.",
        "Kriteerit ovat tauolla: ne vain kirjaavat ja näyttävät.",
        "Päivät lasketaan julkaisijan aikavyöhykkeellä (koodi {0}).",
        "CrmQualityn käyttöoikeusrooli puuttuu: {0}.",
        "Kenelläkään ei ole käyttöoikeusroolia: {0}.",
        "Voimassa olevan version läpikäynti ei ole kulkenut koko putkea kahteen päivään; viimeksi: {0}.",
    ];

    private static readonly string[] FinnishRepairs =
    [
        "Julkaise kriteeristö.",
        "Tuo ratkaisu uudelleen.",
        "Aktivoi vaihe.",
        "Tuo ratkaisu uudelleen korvaten ja julkaise sitten uudelleen.",
        "Julkaise uudelleen.",
        "Julkaise uudelleen.",
        "Julkaise uudelleen.",
        "Julkaise uudelleen.",
        "Mikään ei ole vialla. Haun voi säästää sallimalla hallitsemattomat mukautukset ja julkaisemalla uudelleen.",
        "Julkaise uudelleen.",
        "Julkaise, kun olet valmis.",
        "Korjaa kriteeri ja julkaise uudelleen.",
        "Korjaa niitä käyttävät kriteerit ja julkaise uudelleen.",
        "Aja läpikäynti tai jälkitäyttö.",
        "Ne arvioidaan seuraavassa tallennuksessa; jälkitäyttö arvioi ne heti.",
        "Aja läpikäynti.",
        "Jatka, kun olet valmis.",
        "Aseta ympäristömuuttuja crmq_timezonecode ja julkaise uudelleen.",
        "Tuo ratkaisu uudelleen.",
        "Anna se tarvitseville; myyntimahdollisuudet arvioidaan ilmankin.",
        "Aja läpikäynti ja ajasta se joka yöksi työnkululla tai komennolla crmquality sweep.",
    ];

    /// <summary>note, warning or error.</summary>
    public static string SeverityOf(HealthCode code) => Severities[(int)code] switch
    {
        'n' => "note",
        'w' => "warning",
        _ => "error",
    };

    public static string Meaning(HealthCode code, int language, string subject) =>
        Phrases.Fill((language == FinnishId ? FinnishMeanings : Meanings)[(int)code], subject);

    public static string Repair(HealthCode code, int language) => (language == FinnishId ? FinnishRepairs : Repairs)[(int)code];
}
