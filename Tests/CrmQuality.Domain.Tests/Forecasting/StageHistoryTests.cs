using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class StageHistoryTests
{
    private static readonly Guid Opportunity = Guid.NewGuid();
    private static readonly Day Start = Day.Of(2025, 1, 1);

    [TestMethod]
    public void Of_WonOpportunity_HasAnEntryPerStageWithItsVerdictThen()
    {
        var entries = StageHistory.Of(
        [
            Event(0, PipelineEventKind.Created, Verdict.Unvalidated, "Qualify", ""),
            Event(3, PipelineEventKind.Changed, Verdict.Validated, "Qualify", "Qualify"),
            Event(5, PipelineEventKind.Changed, Verdict.Validated, "Propose", "Qualify"),
            Event(9, PipelineEventKind.Won, Verdict.Validated, "Propose", "Propose"),
        ]).ToList();

        Assert.AreEqual("Qualify Unvalidated 0, Propose Validated 5", string.Join(", ", entries.Select(entry => $"{entry.Stage} {entry.VerdictAtEntry} {entry.EnteredOn.Number - Start.Number}")));
        Assert.IsTrue(entries.All(entry => entry.WonOn == Start.Plus(9) && entry.IsClosed && entry.CreatedOn == Start));
    }

    [TestMethod]
    public void Of_LostOpportunity_IsClosedAndNotWon()
    {
        var entry = StageHistory.Of([Event(0, PipelineEventKind.Created, Verdict.Validated, "", ""), Event(1, PipelineEventKind.Lost, Verdict.Validated, "", "")]).Single();

        Assert.AreEqual((null, true), (entry.WonOn, entry.IsClosed));
    }

    [TestMethod]
    public void Of_ReopenedOpportunity_IsOpen()
    {
        var entry = StageHistory.Of(
        [
            Event(0, PipelineEventKind.Created, Verdict.Validated, "", ""),
            Event(1, PipelineEventKind.Won, Verdict.Validated, "", ""),
            Event(2, PipelineEventKind.Reopened, Verdict.Validated, "", ""),
        ]).Single();

        Assert.AreEqual((null, false), (entry.WonOn, entry.IsClosed));
    }

    private static PipelineMoment Event(int day, PipelineEventKind kind, Verdict verdict, string stage, string previous) => new()
    {
        OpportunityId = Opportunity,
        On = Start.Plus(day),
        Kind = kind,
        Verdict = verdict,
        Stage = stage,
        PreviousStage = previous,
        EstimatedValue = 100,
    };
}
