using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class JudgeTests
{
    private const string HasName = "<condition attribute='name' operator='not-null'/>";
    private const string IsLikely = "<condition attribute='closeprobability' operator='ge' value='50'/>";
    private const string IsBig = "<condition attribute='estimatedvalue' operator='ge' value='1000'/>";

    [TestMethod]
    public void Assess_AllMet_IsValidatedWithFullScore()
    {
        var assessment = Assess(Some.Set(Some.Criterion("A", HasName), Some.Criterion("B", IsLikely)), "name", "x", "closeprobability", 50L);

        Assert.AreEqual((Verdict.Validated, 100m), (assessment.Verdict, assessment.Score));
    }

    [TestMethod]
    [DataRow(66, Verdict.Validated)]
    [DataRow(67, Verdict.Unvalidated)]
    public void Assess_Threshold_ComparesWithoutRounding(int threshold, Verdict expected)
    {
        var criteria = new[] { Some.Criterion("A", HasName), Some.Criterion("B", IsLikely), Some.Criterion("C", IsBig) };
        var set = Some.Set(criteria) with { Threshold = threshold };

        var assessment = Assess(set, "name", "x", "closeprobability", 50L);

        Assert.AreEqual((expected, 66.67m), (assessment.Verdict, assessment.Score));
    }

    [TestMethod]
    public void Assess_MandatoryUnknown_IsUnvalidatedWhateverTheScore()
    {
        var set = Some.Set(Some.Criterion("A", HasName) with { Weight = 99 }, Some.Criterion("B", IsBig) with { Mandatory = true }) with { Threshold = 50 };

        Assert.AreEqual(Verdict.Unvalidated, Assess(set, "name", "x").Verdict);
    }

    [TestMethod]
    public void Assess_DisqualifierUnknown_BlocksValidation()
    {
        var disqualifier = Some.Criterion("NOT-RENEWAL", "<condition attribute='name' operator='not-like' value='%renewal%'/>") with { Mandatory = true, Weight = 0 };

        Assert.AreEqual(Verdict.Unvalidated, Assess(Some.Set(Some.Criterion("B", IsLikely), disqualifier), "closeprobability", 60L).Verdict);
    }

    [TestMethod]
    public void Assess_NoWeight_HasNoScoreAndMayPass()
    {
        var assessment = Assess(Some.Set(Some.Criterion("A", HasName) with { Weight = 0, Mandatory = true }), "name", "x");

        Assert.AreEqual((Verdict.Validated, (decimal?)null), (assessment.Verdict, assessment.Score));
    }

    [TestMethod]
    [DataRow("Qualify", Outcome.NotApplicable)]
    [DataRow("Develop", Outcome.NotMet)]
    [DataRow("close", Outcome.NotMet)]
    [DataRow("Elsewhere", Outcome.NotApplicable)]
    [DataRow("", Outcome.NotApplicable)]
    public void Assess_AskedFromDevelop_AsksFromThere(string stage, Outcome expected)
    {
        var set = Some.Set(Some.Criterion("A", IsLikely) with { AskedFrom = "Develop" });

        var assessment = Assess(set, "stepname", stage, "closeprobability", 10L);

        Assert.AreEqual(expected, assessment.Findings.Single().Outcome);
    }

    [TestMethod]
    public void Assess_NothingAskedYet_IsUnvalidated()
    {
        var set = Some.Set(Some.Criterion("A", HasName) with { AskedFrom = "Develop" });

        Assert.AreEqual(Verdict.Unvalidated, Assess(set, "stepname", "Qualify", "name", "x").Verdict);
    }

    [TestMethod]
    public void Assess_UnlistedStage_IsNoted() => Assert.AreEqual("Elsewhere", Assess(Some.Set(Some.Criterion("A", HasName)), "stepname", "Elsewhere").UnlistedStage);

    [TestMethod]
    [DataRow("2025-01-01", Verdict.OutOfScope)]
    [DataRow("2024-12-31", Verdict.Validated)]
    public void Assess_CreatedBeforeAppliesFrom_IsRunningBusiness(string appliesFrom, Verdict expected)
    {
        var set = Some.Set(Some.Criterion("A", HasName) with { AppliesFrom = appliesFrom });

        var assessment = Assess(set, "name", "x", "createdon", new DateTime(2024, 12, 31, 12, 0, 0, DateTimeKind.Utc));

        Assert.AreEqual(expected, assessment.Verdict);
    }

    [TestMethod]
    [DataRow("x", Outcome.NotApplicable)]
    [DataRow("big", Outcome.NotMet)]
    [DataRow(null, Outcome.NotMet)]
    public void Assess_AppliesWhen_LeavesOutWhatIsFalse(string? name, Outcome expected)
    {
        var set = Some.Set(Some.Criterion("A", IsLikely) with { AppliesWhen = "<filter><condition attribute='name' operator='eq' value='big'/></filter>" });

        Assert.AreEqual(expected, Assess(set, "name", name, "closeprobability", 10L).Findings.Single().Outcome);
    }

    [TestMethod]
    public void Assess_NoScopeHolds_IsOutOfScope()
    {
        var assessment = Assess(Scoped("A", 1, "partner"), "name", "direct");

        Assert.AreEqual((Verdict.OutOfScope, (CriteriaSet?)null), (assessment.Verdict, assessment.Set));
    }

    [TestMethod]
    public void Assess_ScopeUnknown_CannotPassAndNamesTheColumn()
    {
        var set = Some.Set(Some.Criterion("A", IsLikely)) with { Scope = "<filter><condition attribute='name' operator='eq' value='x'/></filter>" };

        var assessment = Assess(set, "closeprobability", 60L);

        Assert.AreEqual((Verdict.Unvalidated, "name"), (assessment.Verdict, assessment.BlankScopeColumns.Single().Name));
    }

    [TestMethod]
    public void Assess_TwoScopesHold_TakesTheFirstByPriority()
    {
        var snapshot = Some.Snapshot(Scoped("LATE", 2, "x"), Scoped("EARLY", 1, "x"));

        Assert.AreEqual("EARLY", Assessor.Assess(snapshot, Row.Of(snapshot, "name", "x"), Some.Now).Set!.Code);
    }

    private static CriteriaSetDraft Scoped(string code, int priority, string name) => Some.Set(Some.Criterion("A", HasName)) with
    {
        Code = code,
        Priority = priority,
        Scope = $"<filter><condition attribute='name' operator='eq' value='{name}'/></filter>",
    };

    private static OpportunityAssessment Assess(CriteriaSetDraft set, params object?[] row)
    {
        var snapshot = Some.Snapshot(set);
        return Assessor.Assess(snapshot, Row.Of(snapshot, row), Some.Now);
    }
}
