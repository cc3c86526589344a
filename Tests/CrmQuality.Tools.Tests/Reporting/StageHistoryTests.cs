using System;
using System.Linq;
using CrmQuality.Cli.Reporting.Queries;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Tools.Tests.Reporting;

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
            Event(0, EventKind.Created, Verdict.Unvalidated, "Qualify", ""),
            Event(3, EventKind.Changed, Verdict.Validated, "Qualify", "Qualify"),
            Event(5, EventKind.Changed, Verdict.Validated, "Propose", "Qualify"),
            Event(9, EventKind.Won, Verdict.Validated, "Propose", "Propose"),
        ]).ToList();

        Assert.AreEqual("Qualify Unvalidated 0, Propose Validated 5", string.Join(", ", entries.Select(entry => $"{entry.Stage} {entry.VerdictAtEntry} {entry.EnteredOn.Number - Start.Number}")));
        Assert.IsTrue(entries.All(entry => entry.WonOn == Start.Plus(9) && entry.IsClosed && entry.CreatedOn == Start));
    }

    [TestMethod]
    public void Of_LostOpportunity_IsClosedAndNotWon()
    {
        var entry = StageHistory.Of([Event(0, EventKind.Created, Verdict.Validated, "", ""), Event(1, EventKind.Lost, Verdict.Validated, "", "")]).Single();

        Assert.AreEqual((null, true), (entry.WonOn, entry.IsClosed));
    }

    [TestMethod]
    public void Of_ReopenedOpportunity_IsOpen()
    {
        var entry = StageHistory.Of(
        [
            Event(0, EventKind.Created, Verdict.Validated, "", ""),
            Event(1, EventKind.Won, Verdict.Validated, "", ""),
            Event(2, EventKind.Reopened, Verdict.Validated, "", ""),
        ]).Single();

        Assert.AreEqual((null, false), (entry.WonOn, entry.IsClosed));
    }

    private static EventFacts Event(int day, EventKind kind, Verdict verdict, string stage, string previous) => new(Opportunity, Start.Plus(day), kind)
    {
        Verdict = verdict,
        Stage = stage,
        PreviousStage = previous,
        EstimatedValue = 100,
        CreditedTo = null,
        CreditedForTeam = false,
    };
}
