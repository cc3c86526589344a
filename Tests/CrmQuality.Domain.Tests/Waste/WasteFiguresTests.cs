using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Domain.Tests.Waste;

/// <summary>Hours, ratios, quotes, and the criterion that bears the cost.</summary>
[TestClass]
public sealed class WasteFiguresTests
{
    private const string Unknown = "<condition attribute='estimatedvalue' operator='ge' value='1000'/>";
    private const string NotMet = "<condition attribute='closeprobability' operator='ge' value='50'/>";
    private const string Met = "<condition attribute='name' operator='not-null'/>";

    [TestMethod]
    public void HoursSplit_EveryMeeting_StandsInOnePart()
    {
        var split = HoursSplit.None;
        foreach (var (meeting, subject) in Cases())
        {
            var facts = meeting.Build();
            split = split.Plus(WasteBalance.Of(facts, subject, SomeMeeting.Utc(2025, 5, 1, 0)), MeetingCost.Of(facts, SomeMeeting.Rate));
        }

        Assert.AreEqual(new HoursSplit(Useful: 8, Exposed: 4, Wasted: 8, Internal: 4, Unlinked: 4), split);
        Assert.AreEqual(28m, split.Total);
        Assert.AreEqual(0.4m, split.WastedShare);
    }

    [TestMethod]
    public void WastedShare_NoHours_IsNothing() => Assert.IsNull(HoursSplit.None.WastedShare);

    [TestMethod]
    public void CostPer_Reached_Divides()
    {
        Assert.AreEqual(152.80m, WasteRatios.CostPer(305.60m, 2));
        Assert.IsNull(WasteRatios.CostPer(305.60m, 0));
    }

    [TestMethod]
    public void DisplacedDeals_HoursOfWins_SayHowManyTheWasteWouldHaveWon()
    {
        Assert.AreEqual(2.5m, WasteRatios.DisplacedDeals(wastedHours: 100, hoursOfWins: 80, wins: 2));
        Assert.IsNull(WasteRatios.DisplacedDeals(100, 0, 2));
        Assert.IsNull(WasteRatios.DisplacedDeals(100, 80, 0));
    }

    [TestMethod]
    [DataRow(0.2, 20, 1040)]
    [DataRow(1.5, 20, 0)]
    [DataRow(-0.5, 20, 1300)]
    [DataRow(0.2, -1, 0)]
    public void GoodNo_Figures_StayWithinReason(double probability, int hours, int expected) =>
        Assert.AreEqual(expected, WasteRatios.GoodNo((decimal)probability, hours, 65));

    [TestMethod]
    public void QuoteEffort_Of_PartsWhatWasWasted()
    {
        QuoteFacts[] quotes =
        [
            new(10, 65, SubjectState.Lost, false) { MeetingsBefore = 3 },
            new(4, 65, SubjectState.Lost, true) { MeetingsBefore = 3, CriteriaAdvanced = 2 },
            new(2, 65, SubjectState.Open, false) { MeetingsBefore = 1 },
            new(-2, 65, SubjectState.Won, false) { HasDecisionMaker = true, DaysWithoutReply = 30 },
        ];

        Assert.AreEqual(new QuoteEffort(Cost: 1040, Wasted: 650, Exposed: 130, CourtesySignals: 2), QuoteEffort.Of(quotes, 30));
    }

    [TestMethod]
    [DataRow(1, 0, false, null, true)]
    [DataRow(0, 0, false, null, true)]
    [DataRow(2, 0, false, null, false)]
    [DataRow(1, 1, false, null, false)]
    [DataRow(1, 0, true, null, false)]
    [DataRow(5, 5, true, 14, true)]
    [DataRow(5, 5, true, 13, false)]
    public void LooksLikeCourtesy_Signs_AreTheWrittenOnes(int meetings, int advanced, bool decisionMaker, int? silence, bool expected)
    {
        var quote = new QuoteFacts(1, 65, SubjectState.Open, false)
        {
            MeetingsBefore = meetings,
            CriteriaAdvanced = advanced,
            HasDecisionMaker = decisionMaker,
            DaysWithoutReply = silence,
        };

        Assert.AreEqual(expected, QuoteEffort.LooksLikeCourtesy(quote, 14));
    }

    [TestMethod]
    public void FailedCriterion_SeveralFail_IsTheHeaviestMandatoryFirstOfEquals()
    {
        var assessment = Assess(
            Criterion("OPTIONAL", NotMet, 9, false), Criterion("MET", Met, 8, true), Criterion("LIGHT", NotMet, 1, true),
            Criterion("UNKNOWN", Unknown, 3, true), Criterion("EQUAL", NotMet, 3, true));

        Assert.AreEqual("UNKNOWN", FailedCriterion.Of(assessment)!.Code);
    }

    [TestMethod]
    public void FailedCriterion_OnlyTheScoreIsTooLow_IsNone() => Assert.IsNull(FailedCriterion.Of(Assess(Criterion("OPTIONAL", NotMet, 9, false))));

    [TestMethod]
    public void FailedCriterion_Waived_StillFails()
    {
        var snapshot = Some.Snapshot(Some.Set(Criterion("BUDGET", NotMet, 2, true)));
        var row = Row.Of(snapshot, "closeprobability", 10L).With(Some.IdOf("BUDGET"), new Waiver(Some.Today));

        var assessment = Assessor.Assess(snapshot, row, Some.Now);

        Assert.AreEqual(Verdict.Waived, assessment.Verdict);
        Assert.AreEqual("BUDGET", FailedCriterion.Of(assessment)!.Code);
    }

    private static IEnumerable<(SomeMeeting Meeting, WasteSubject? Subject)> Cases() =>
    [
        (new SomeMeeting(), SomeLedger.Subject()),
        (new SomeMeeting(), SomeLedger.Subject(validatedOn: Day.Of(2025, 4, 1))),
        (new SomeMeeting(), SomeLedger.Subject(SubjectState.Won)),
        (new SomeMeeting(), SomeLedger.Lost(1)),
        (new SomeMeeting { Outcome = MeetingOutcome.NoShow }, SomeLedger.Subject()),
        (new SomeMeeting { Outcome = MeetingOutcome.Cancelled }, SomeLedger.Subject()),
        (new SomeMeeting { Regarding = MeetingRegarding.Internal }, null),
        (new SomeMeeting(), null),
    ];

    private static OpportunityAssessment Assess(params CriterionDraft[] criteria)
    {
        var snapshot = Some.Snapshot(Some.Set(criteria));
        return Assessor.Assess(snapshot, Row.Of(snapshot, "name", "x", "closeprobability", 10L), Some.Now);
    }

    private static CriterionDraft Criterion(string code, string condition, int weight, bool mandatory) =>
        Some.Criterion(code, condition) with { Weight = weight, Mandatory = mandatory };
}
