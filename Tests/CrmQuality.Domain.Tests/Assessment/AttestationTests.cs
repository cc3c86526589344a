using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class AttestationTests
{
    private static readonly CriterionDraft Buyer = Some.Criterion("BUYER", "") with
    {
        Condition = "",
        Mandatory = true,
        Attestation = new AttestationDraft { Evidence = "contact", MaximumAge = 30, AllowsNotApplicable = true },
    };

    [TestMethod]
    [DataRow(Answer.Yes, 0, EvidenceFlaw.None, Verdict.Validated)]
    [DataRow(Answer.Yes, 0, EvidenceFlaw.Weak, Verdict.Validated)]
    [DataRow(Answer.Yes, 0, EvidenceFlaw.Missing, Verdict.Unvalidated)]
    [DataRow(Answer.Yes, 0, EvidenceFlaw.Placeholder, Verdict.Unvalidated)]
    [DataRow(Answer.Yes, 30, EvidenceFlaw.None, Verdict.Validated)]
    [DataRow(Answer.Yes, 31, EvidenceFlaw.None, Verdict.Expired)]
    [DataRow(Answer.InProgress, 0, EvidenceFlaw.None, Verdict.Unvalidated)]
    [DataRow(Answer.No, 0, EvidenceFlaw.None, Verdict.Unvalidated)]
    [DataRow(Answer.No, 31, EvidenceFlaw.None, Verdict.Unvalidated)]
    [DataRow(Answer.NotApplicable, 0, EvidenceFlaw.None, Verdict.Unvalidated)]
    public void Assess_Answer_GivesTheVerdict(Answer answer, int daysOld, EvidenceFlaw flaw, Verdict expected)
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer));

        Assert.AreEqual(expected, Assess(snapshot, Row.Of(snapshot).With(Buyer.Id, new Attestation(answer, Some.Today.Plus(-daysOld), flaw))).Verdict);
    }

    [TestMethod]
    public void Assess_NoAnswer_IsUnknown()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer));

        Assert.AreEqual(Outcome.Unknown, Assess(snapshot, Row.Of(snapshot)).Findings[0].Outcome);
    }

    [TestMethod]
    public void Assess_NotApplicable_LeavesTheDenominator()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer, Named));
        var row = Row.Of(snapshot, "name", "Pumps").With(Buyer.Id, new Attestation(Answer.NotApplicable, Some.Today, EvidenceFlaw.None));

        var assessment = Assess(snapshot, row);

        Assert.AreEqual((Verdict.Validated, 100m), (assessment.Verdict, assessment.Score));
    }

    [TestMethod]
    public void Assess_NotApplicableWhereItIsNotAllowed_IsUnknown()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer with { Attestation = new AttestationDraft() }));
        var row = Row.Of(snapshot).With(Buyer.Id, new Attestation(Answer.NotApplicable, Some.Today, EvidenceFlaw.None));

        Assert.AreEqual(Outcome.Unknown, Assess(snapshot, row).Findings[0].Outcome);
    }

    [TestMethod]
    public void Assess_AgedOn_IsWhereValidityEnds()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer));

        var assessment = Assess(snapshot, Row.Of(snapshot).With(Buyer.Id, new Attestation(Answer.Yes, Some.Today.Plus(-10), EvidenceFlaw.None)));

        Assert.AreEqual(Some.Today.Plus(21).Start, assessment.ValidUntil);
    }

    [TestMethod]
    [DataRow(0, Verdict.Waived)]
    [DataRow(5, Verdict.Waived)]
    [DataRow(-1, Verdict.Expired)]
    public void Assess_Waiver_StandsInUntilItsLastDay(int daysLeft, Verdict expected)
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer, Named));
        var row = Row.Of(snapshot, "name", "Pumps").With(Buyer.Id, new Waiver(Some.Today.Plus(daysLeft)));

        var assessment = Assess(snapshot, row);

        Assert.AreEqual((expected, 50m), (assessment.Verdict, assessment.Score));
    }

    [TestMethod]
    public void Assess_WaiverOfWhatIsMet_IsNoWaiver()
    {
        var snapshot = Some.Snapshot(Some.Set(Named));

        var assessment = Assess(snapshot, Row.Of(snapshot, "name", "Pumps").With(Named.Id, new Waiver(Some.Today)));

        Assert.AreEqual((Verdict.Validated, false), (assessment.Verdict, assessment.Findings[0].IsWaived));
    }

    [TestMethod]
    public void Assess_WaiverOfOneOfTwo_LeavesTheOtherOpen()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer, Named));

        var assessment = Assess(snapshot, Row.Of(snapshot).With(Buyer.Id, new Waiver(Some.Today)));

        Assert.AreEqual((Verdict.Unvalidated, "NAMED"), (assessment.Verdict, string.Join(",", Codes(assessment))));
    }

    [TestMethod]
    public void Assess_LiveWaiver_EndsItsValidityTheDayAfter()
    {
        var snapshot = Some.Snapshot(Some.Set(Buyer));

        var assessment = Assess(snapshot, Row.Of(snapshot).With(Buyer.Id, new Waiver(Some.Today.Plus(3))));

        Assert.AreEqual(Some.Today.Plus(4).Start, assessment.ValidUntil);
    }

    [TestMethod]
    [DataRow("<filter><condition attribute='name' operator='null'/></filter>", false, "text", 30, "condition")]
    [DataRow("", true, "text", 30, "disqualifying")]
    [DataRow("", false, "promise", 30, "evidence")]
    [DataRow("", false, "text", 0, "maximumAge")]
    public void Compile_AttestationThatContradicts_IsRefused(string condition, bool disqualifying, string evidence, int age, string element)
    {
        var draft = Buyer with { Condition = condition, Disqualifying = disqualifying, Attestation = new AttestationDraft { Evidence = evidence, MaximumAge = age } };

        Assert.AreEqual(element, Some.Errors(Some.Set(draft))[0].Element);
    }

    private static CriterionDraft Named => Some.Criterion("NAMED", "<condition attribute='name' operator='not-null'/>");

    private static OpportunityAssessment Assess(Snapshot snapshot, TestRow row) => Assessor.Assess(snapshot, row, Some.Now);

    private static IEnumerable<string> Codes(OpportunityAssessment assessment)
    {
        foreach (var criterion in assessment.Open())
        {
            yield return criterion.Code;
        }
    }
}
