using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Tests.Wording;

[TestClass]
public sealed class RefusalTextTests
{
    private static readonly CriterionDraft Floor = Some.Criterion("FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
    {
        Owner = "Sales operations",
        Texts = new Dictionary<int, CriterionTextDraft>
        {
            [1033] = new("Est. revenue", "enter at least 100", "smaller orders go to the web shop"),
            [1035] = new("Arvioitu tuotto", "anna vähintään 100", "pienemmät tilaukset hoitaa verkkokauppa"),
        },
    };

    [TestMethod]
    public void Write_CreateInEnglish_SaysWhatStaysWhatToEnterWhyAndWhose() => Assert.AreEqual(
        "'Pumps for Ödla' was not created. Nothing has been saved.\n"
        + "- Est. revenue: enter at least 100. Why: smaller orders go to the web shop. Criterion of: Sales operations.",
        Write("Pumps for Ödla", SaveKind.Create, 1033, Floor));

    [TestMethod]
    public void Write_CreateInFinnish_IsFinnishThroughout() => Assert.AreEqual(
        "'Pumput Ödlalle' jäi luomatta. Mitään ei ole tallennettu.\n"
        + "- Arvioitu tuotto: anna vähintään 100. Miksi: pienemmät tilaukset hoitaa verkkokauppa. Kriteeristä vastaa: Sales operations.",
        Write("Pumput Ödlalle", SaveKind.Create, 1035, Floor));

    [TestMethod]
    [DataRow(SaveKind.Change, 1033, "'A' stays as it was.")]
    [DataRow(SaveKind.Win, 1033, "'A' stays open and is not closed as won.")]
    [DataRow(SaveKind.Change, 1035, "'A' säilyy ennallaan.")]
    [DataRow(SaveKind.Win, 1035, "'A' pysyy avoimena, eikä sitä suljeta voitettuna.")]
    public void Write_Kind_OpensWithWhatStays(SaveKind kind, int language, string expected) =>
        Assert.AreEqual(expected, Write("A", kind, language, Floor).Split('\n')[0]);

    [TestMethod]
    [DataRow(1033, "and 2 more")]
    [DataRow(1035, "ja 2 muuta")]
    public void Write_TwelveMisses_NamesTenAndCountsTheRest(int language, string expected)
    {
        var drafts = Enumerable.Range(1, 12).Select(i => Floor with { Code = $"C{i}" }).ToArray();

        var lines = Write("A", SaveKind.Create, language, drafts).Split('\n');

        Assert.AreEqual((12, expected), (lines.Length, lines[11]));
    }

    [TestMethod]
    public void Write_NameWithBracesAndMarkup_AppearsLiterally() =>
        StringAssert.StartsWith(Write("{0}<b>{1}", SaveKind.Create, 1033, Floor), "'{0}<b>{1}' was not created.");

    [TestMethod]
    public void Write_NoName_SaysTheOpportunity() =>
        StringAssert.StartsWith(Write("", SaveKind.Change, 1033, Floor), "'The opportunity' stays");

    [TestMethod]
    public void Write_LanguageWithoutTexts_FallsBackToTheOrganisations() =>
        StringAssert.Contains(Write("A", SaveKind.Create, 1053, Floor), "- Est. revenue: enter at least 100.");

    private static string Write(string name, SaveKind kind, int language, params CriterionDraft[] drafts) =>
        RefusalText.Write(name, Refused(kind, Some.Snapshot(Some.Set(drafts)).Sets[0].Criteria), language, 1033);

    private static SaveRefusal Refused(SaveKind kind, IReadOnlyList<Criterion> criteria)
    {
        var refused = new SaveRefusal(kind);
        foreach (var criterion in criteria)
        {
            refused.Add(criterion, Gates.Create);
        }

        return refused;
    }
}
