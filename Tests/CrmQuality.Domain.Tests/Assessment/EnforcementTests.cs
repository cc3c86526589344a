using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class EnforcementTests
{
    private static readonly CriterionDraft Floor = Some.Criterion("FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
    {
        Severity = "block",
        Gates = ["create", "win"],
    };

    [TestMethod]
    public void Refusing_CreateNotMet_Refuses() => Assert.AreEqual("FLOOR", Refusing(Some.Set(Floor), SaveKind.Create, 99m));

    [TestMethod]
    public void Refusing_CreateUnknown_LetsDraftsThrough() => Assert.AreEqual("", Refusing(Some.Set(Floor), SaveKind.Create, null));

    [TestMethod]
    public void Refusing_UpdateThatTurnsToNotMet_Refuses() => Assert.AreEqual("FLOOR", Refusing(Some.Set(Floor), SaveKind.Change, 99m, before: 100m));

    [TestMethod]
    public void Refusing_UpdateFromBlankToNotMet_Refuses() => Assert.AreEqual("FLOOR", Refusing(Some.Set(Floor), SaveKind.Change, 99m, before: null, isCreate: false));

    [TestMethod]
    public void Refusing_UpdateOfWhatWasNotMetBefore_LetsItThrough() => Assert.AreEqual("", Refusing(Some.Set(Floor), SaveKind.Change, 98m, before: 99m));

    [TestMethod]
    [DataRow(null)]
    [DataRow(99)]
    public void Refusing_WinNotMetOrUnknown_Refuses(int? value) =>
        Assert.AreEqual("FLOOR", Refusing(Some.Set(Floor), SaveKind.Win, value, before: value, isCreate: false));

    [TestMethod]
    public void Refusing_Lose_IsNeverGated() => Assert.AreEqual("", Refusing(Some.Set(Floor), SaveKind.Lose, 1m, before: 1000m));

    [TestMethod]
    [DataRow(SaveOrigin.Import)]
    [DataRow(SaveOrigin.ApplicationUser)]
    public void Refusing_ImportOrIntegration_OnlyCapsUnlessTheSetSaysSo(SaveOrigin origin)
    {
        Assert.AreEqual("", Refusing(Some.Set(Floor), SaveKind.Create, 99m, origin: origin));
        Assert.AreEqual("FLOOR", Refusing(Some.Set(Floor) with { RefusesImports = true }, SaveKind.Create, 99m, origin: origin));
    }

    [TestMethod]
    public void Refusing_PriceCalculation_NeverRefuses() =>
        Assert.AreEqual("", Refusing(Some.Set(Floor) with { RefusesImports = true }, SaveKind.Change, 99m, before: 100m, origin: SaveOrigin.PriceCalculation));

    [TestMethod]
    [DataRow("2025-06-15", "FLOOR")]
    [DataRow("2025-06-16", "")]
    public void Refusing_BlocksFrom_CapsBeforeThatDay(string blocksFrom, string expected) =>
        Assert.AreEqual(expected, Refusing(Some.Set(Floor with { BlocksFrom = blocksFrom }), SaveKind.Create, 99m));

    [TestMethod]
    public void Refusing_Paused_OnlyRecords()
    {
        var snapshot = Some.Snapshot(Some.Settings with { Paused = true }, Some.Set(Floor));
        var (refusing, cap) = Enforce(snapshot, SaveKind.Create, 99m, null, SaveOrigin.Interactive);

        Assert.AreEqual(("", (ForecastCategory?)null), (refusing, cap));
    }

    [TestMethod]
    [DataRow("cap", false, ForecastCategory.Pipeline)]
    [DataRow("block", false, ForecastCategory.Pipeline)]
    [DataRow("warn", true, ForecastCategory.Pipeline)]
    [DataRow("warn", false, null)]
    public void Cap_OpenCriterion_CapsBySeverityOrVerdict(string severity, bool capsUnvalidated, ForecastCategory? expected)
    {
        var set = Some.Set(Floor with { Severity = severity }) with { CapAt = "pipeline", CapsUnvalidated = capsUnvalidated };

        Assert.AreEqual(expected, Enforce(Some.Snapshot(set), SaveKind.Create, null, null, SaveOrigin.Interactive).Cap);
    }

    [TestMethod]
    public void Cap_ValidatedWithOpenCapCriterion_StillCaps()
    {
        var set = Some.Set(
            Some.Criterion("A", "<condition attribute='name' operator='not-null'/>"), Floor with { Weight = 0, Severity = "cap" });
        var snapshot = Some.Snapshot(set);
        var assessment = Assessor.Assess(snapshot, Row.Of(snapshot, "name", "x"), Some.Now);

        Assert.AreEqual(
            (Verdict.Validated, (ForecastCategory?)ForecastCategory.Omitted),
            (assessment.Verdict, new Enforcement(snapshot, SaveKind.Create, SaveOrigin.Interactive).Cap(assessment)));
    }

    private static string Refusing(
        CriteriaSetDraft set, SaveKind kind, decimal? value, decimal? before = null, SaveOrigin origin = SaveOrigin.Interactive, bool? isCreate = null)
    {
        var snapshot = Some.Snapshot(set);
        var isNew = isCreate ?? kind == SaveKind.Create;
        var stored = isNew ? null : Row.Of(snapshot, "estimatedvalue", before);
        return Enforce(snapshot, kind, value, stored, origin).Refusing;
    }

    private static (string Refusing, ForecastCategory? Cap) Enforce(Snapshot snapshot, SaveKind kind, decimal? value, TestRow? before, SaveOrigin origin)
    {
        var row = Row.Of(snapshot, "estimatedvalue", value);
        var assessment = Assessor.Assess(snapshot, row, Some.Now);
        var enforcement = new Enforcement(snapshot, kind, origin);
        var refusing = enforcement.Refusing(assessment, row, before, Some.AsOf).Criteria.Select(criterion => criterion.Code);
        return (string.Join(",", refusing), enforcement.Cap(assessment));
    }
}
