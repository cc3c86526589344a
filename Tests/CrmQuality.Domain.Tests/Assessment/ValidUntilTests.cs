using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class ValidUntilTests
{
    private const string IsFresh = "<condition attribute='createdon' operator='last-x-days' value='30'/>";
    private const string HasName = "<condition attribute='name' operator='not-null'/>";

    [TestMethod]
    public void Assess_AgeCriterion_IsValidUntilTheDayAfterTheWindow()
    {
        var assessment = Assess(Some.Set(Some.Criterion("FRESH", IsFresh)), "createdon", Some.Now);

        Assert.AreEqual(new DateTime(2025, 7, 16, 0, 0, 0, DateTimeKind.Utc), assessment.ValidUntil);
    }

    [TestMethod]
    public void Assess_ZoneAheadOfUtc_EndsAtLocalMidnight()
    {
        var settings = Some.Settings with { Calendar = new OrganizationCalendar([new ZoneOffset(default, 180)]) };
        var snapshot = Some.Snapshot(settings, Some.Set(Some.Criterion("FRESH", IsFresh)));

        var assessment = Assessor.Assess(snapshot, Row.Of(snapshot, "createdon", Some.Now), Some.Now);

        Assert.AreEqual(new DateTime(2025, 7, 15, 21, 0, 0, DateTimeKind.Utc), assessment.ValidUntil);
    }

    [TestMethod]
    public void Assess_NothingDependsOnTime_IsValidForEver() => Assert.IsNull(Assess(Some.Set(Some.Criterion("A", HasName)), "name", "x").ValidUntil);

    [TestMethod]
    public void Assess_FlipThatDoesNotTurnTheVerdict_DoesNotEndIt()
    {
        var set = Some.Set(Some.Criterion("A", HasName) with { Weight = 9 }, Some.Criterion("FRESH", IsFresh)) with { Threshold = 90 };

        Assert.IsNull(Assess(set, "name", "x", "createdon", Some.Now).ValidUntil);
    }

    [TestMethod]
    public void Assess_TimeWillMeetTheCriterion_EndsTheUnvalidatedVerdict()
    {
        var set = Some.Set(Some.Criterion("RIPE", "<condition attribute='createdon' operator='olderthan-x-days' value='5'/>"));

        var assessment = Assess(set, "createdon", Some.Now);

        Assert.AreEqual(
            (Verdict.Unvalidated, new DateTime(2025, 6, 21, 0, 0, 0, DateTimeKind.Utc)), (assessment.Verdict, assessment.ValidUntil));
    }

    [TestMethod]
    [DataRow(true, Verdict.Expired)]
    [DataRow(false, Verdict.Validated)]
    public void At_PastValidity_ExpiresOnlyWhileOpen(bool isOpen, Verdict expected) =>
        Assert.AreEqual(expected, VerdictReading.At(Verdict.Validated, Some.Now, isOpen, Some.Now));

    [TestMethod]
    public void At_BeforeTheEnd_ReadsAsStored() =>
        Assert.AreEqual(Verdict.Waived, VerdictReading.At(Verdict.Waived, Some.Now.AddSeconds(1), true, Some.Now));

    [TestMethod]
    public void At_UnvalidatedPastValidity_StaysUnvalidated() =>
        Assert.AreEqual(Verdict.Unvalidated, VerdictReading.At(Verdict.Unvalidated, Some.Now, true, Some.Now));

    [TestMethod]
    public void At_NoVerdict_IsNotEvaluated() => Assert.AreEqual(Verdict.NotEvaluated, VerdictReading.At(null, null, true, Some.Now));

    private static OpportunityAssessment Assess(CriteriaSetDraft set, params object?[] row)
    {
        var snapshot = Some.Snapshot(set);
        return Assessor.Assess(snapshot, Row.Of(snapshot, row), Some.Now);
    }
}
