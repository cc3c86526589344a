using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class StageExitTests
{
    private static readonly CriterionDraft Need = Some.Criterion("NEED", "<condition attribute='name' operator='not-null'/>") with
    {
        Severity = "block",
        Gates = ["stage exit"],
        AskedFrom = "Qualify",
    };

    [TestMethod]
    [DataRow("Qualify", "Develop", "NEED")]
    [DataRow("Qualify", "Close", "NEED")]
    [DataRow("Develop", "Propose", "NEED")]
    [DataRow(null, "Qualify", "")]
    [DataRow("Qualify", "Qualify", "")]
    [DataRow("Develop", "Qualify", "")]
    [DataRow("Qualify", null, "")]
    [DataRow("Qualify", "Unlisted", "")]
    [DataRow("Unlisted", "Develop", "")]
    public void Refusing_MoveForward_LooksAtTheStageLeft(string? from, string? to, string expected) => Assert.AreEqual(expected, Refusing(Need, from, to));

    [TestMethod]
    public void Refusing_AskedFromALaterStage_LetsTheEarlierOneGo() => Assert.AreEqual("", Refusing(Need with { AskedFrom = "Propose" }, "Qualify", "Propose"));

    [TestMethod]
    public void Refusing_AskedFromTheStart_GatesTheFirstStageToo() => Assert.AreEqual("NEED", Refusing(Need with { AskedFrom = "" }, null, "Qualify"));

    [TestMethod]
    public void Refusing_Met_LetsGo() => Assert.AreEqual("", Refusing(Need, "Qualify", "Develop", name: "Pumps"));

    [TestMethod]
    public void Refusing_Create_LeavesNoStage()
    {
        var snapshot = Some.Snapshot(Set(Need));
        var row = Row.Of(snapshot, "stepname", "Close");

        Assert.IsTrue(new Enforcement(snapshot, SaveKind.Create, SaveOrigin.Interactive).Refusing(Assessor.Assess(snapshot, row, Some.Now), row, null, Some.AsOf).IsNone);
    }

    [TestMethod]
    [DataRow(SaveKind.Reevaluation)]
    [DataRow(SaveKind.Lose)]
    public void Refusing_WhatIsNeverGated_LetsGo(SaveKind kind) => Assert.AreEqual("", Refusing(Need, "Qualify", "Develop", kind: kind));

    [TestMethod]
    public void Refusing_Quote_LooksAtTheQuoteGateOnly()
    {
        var quoted = Some.Criterion("PRICE", "<condition attribute='estimatedvalue' operator='not-null'/>") with { Severity = "block", Gates = ["quote"] };

        Assert.AreEqual("PRICE", Refusing([Need, quoted], "Qualify", "Qualify", kind: SaveKind.Quote));
    }

    private static string Refusing(CriterionDraft criterion, string? from, string? to, string? name = null, SaveKind kind = SaveKind.Change) =>
        Refusing([criterion], from, to, name, kind);

    private static string Refusing(CriterionDraft[] criteria, string? from, string? to, string? name = null, SaveKind kind = SaveKind.Change)
    {
        var snapshot = Some.Snapshot(Set(criteria));
        var before = Row.Of(snapshot, "stepname", from, "name", name);
        var row = Row.Of(snapshot, "stepname", to, "name", name);
        var refused = new Enforcement(snapshot, kind, SaveOrigin.Interactive).Refusing(Assessor.Assess(snapshot, row, Some.Now), row, before, Some.AsOf);
        return string.Join(",", refused.Criteria.Select(criterion => criterion.Code));
    }

    private static CriteriaSetDraft Set(params CriterionDraft[] criteria) => Some.Set(criteria) with { Stages = ["Qualify", "Develop", "Propose", "Close"] };
}
