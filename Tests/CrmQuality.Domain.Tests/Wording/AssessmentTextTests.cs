using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Tests.Wording;

[TestClass]
public sealed class AssessmentTextTests
{
    private static readonly CriteriaSetDraft Set = Some.Set(
        Some.Criterion("FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>"));

    [TestMethod]
    [DataRow(1033, "Validated by Direct sales v3.")]
    [DataRow(1035, "Vahvistettu: Direct sales v3.")]
    public void Reason_Validated_NamesSetAndVersion(int language, string expected) =>
        Assert.AreEqual(expected, AssessmentText.Reason(Assess(Set, "estimatedvalue", 100m), language));

    [TestMethod]
    [DataRow(1033, "Unvalidated by Direct sales v3: 1 open.")]
    [DataRow(1035, "Vahvistamaton: Direct sales v3, avoinna 1.")]
    public void Reason_Unvalidated_CountsWhatIsOpen(int language, string expected) =>
        Assert.AreEqual(expected, AssessmentText.Reason(Assess(Set), language));

    [TestMethod]
    public void Reason_NothingAsked_SaysSo()
    {
        var set = Some.Set(Some.Criterion("A", "<condition attribute='name' operator='not-null'/>") with { AskedFrom = "Close" });

        Assert.AreEqual("Unvalidated by Direct sales v3: nothing is asked yet at this stage.", AssessmentText.Reason(Assess(set), 1033));
    }

    [TestMethod]
    public void Missing_OpenCriterion_GivesCodeTitleAndAdvice() =>
        Assert.AreEqual("FLOOR: FLOOR title: FLOOR advice", AssessmentText.Missing(Assess(Set), 1033));

    [TestMethod]
    public void Missing_ScopeLeftOpen_NamesTheColumnByItsLabel()
    {
        var set = Set with { Scope = "<filter><condition attribute='estimatedvalue' operator='ge' value='1'/></filter>" };

        StringAssert.Contains(AssessmentText.Missing(Assess(set), 1035), "Arvioitu tuotto: täytä, jotta nähdään, koskeeko Direct sales tätä.");
    }

    private static OpportunityAssessment Assess(CriteriaSetDraft set, params object?[] row)
    {
        var snapshot = Some.Snapshot(set);
        return Assessor.Assess(snapshot, Row.Of(snapshot, row), Some.Now);
    }
}
