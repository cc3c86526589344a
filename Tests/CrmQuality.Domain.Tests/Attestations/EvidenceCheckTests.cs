using CrmQuality.Domain.Attestations;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Tests.Attestations;

[TestClass]
public sealed class EvidenceCheckTests
{
    [TestMethod]
    [DataRow(null, EvidenceFlaw.Missing)]
    [DataRow("  \n", EvidenceFlaw.Missing)]
    [DataRow("n/a", EvidenceFlaw.Placeholder)]
    [DataRow("N.A.", EvidenceFlaw.Placeholder)]
    [DataRow("TBD", EvidenceFlaw.Placeholder)]
    [DataRow("-", EvidenceFlaw.Placeholder)]
    [DataRow("...", EvidenceFlaw.Placeholder)]
    [DataRow("?", EvidenceFlaw.Placeholder)]
    [DataRow("asdf", EvidenceFlaw.Placeholder)]
    [DataRow("asdfasdf", EvidenceFlaw.Placeholder)]
    [DataRow("x", EvidenceFlaw.Placeholder)]
    [DataRow("xxxxxx", EvidenceFlaw.Placeholder)]
    [DataRow("Ei tiedossa", EvidenceFlaw.Placeholder)]
    [DataRow("ok", EvidenceFlaw.Placeholder)]
    [DataRow("CFO, 12 May", EvidenceFlaw.None)]
    [DataRow("Talousjohtaja hyväksyi budjetin", EvidenceFlaw.None)]
    [DataRow("预算已批准", EvidenceFlaw.None)]
    public void OfText_Sentence_IsJudged(string? text, EvidenceFlaw expected) => Assert.AreEqual(expected, EvidenceCheck.OfText(text));

    [TestMethod]
    [DataRow(null, EvidenceFlaw.Missing)]
    [DataRow("https://contoso.sharepoint.com/sites/deals/budget.pdf", EvidenceFlaw.None)]
    [DataRow(" http://intra.fabrikam.fi/x ", EvidenceFlaw.None)]
    [DataRow("later", EvidenceFlaw.Placeholder)]
    [DataRow("file:///c:/budget.pdf", EvidenceFlaw.Placeholder)]
    [DataRow("javascript:alert(1)", EvidenceFlaw.Placeholder)]
    [DataRow("https://example.com/budget", EvidenceFlaw.Placeholder)]
    [DataRow("https://localhost/x", EvidenceFlaw.Placeholder)]
    public void OfLink_Address_IsJudged(string? link, EvidenceFlaw expected) => Assert.AreEqual(expected, EvidenceCheck.OfLink(link));

    [TestMethod]
    [DataRow(false, null, "me@contoso.com", EvidenceFlaw.Missing)]
    [DataRow(true, "cfo@fabrikam.com", "me@contoso.com", EvidenceFlaw.None)]
    [DataRow(true, "colleague@CONTOSO.com", "me@contoso.com", EvidenceFlaw.Weak)]
    [DataRow(true, null, "me@contoso.com", EvidenceFlaw.None)]
    [DataRow(true, "cfo", "me", EvidenceFlaw.None)]
    public void OfContact_Person_IsJudged(bool isGiven, string? email, string own, EvidenceFlaw expected) =>
        Assert.AreEqual(expected, EvidenceCheck.OfContact(isGiven, email, own));

    [TestMethod]
    public void OfText_AMegabyte_IsJudgedAtOnce() => Assert.AreEqual(EvidenceFlaw.Placeholder, EvidenceCheck.OfText(new string('a', 1_000_000)));
}
