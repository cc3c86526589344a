using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Tests.Meetings;

[TestClass]
public sealed class PreMeetingCheckTests
{
    private const string Unknown = "<condition attribute='estimatedvalue' operator='ge' value='1000'/>";
    private const string NotMet = "<condition attribute='closeprobability' operator='ge' value='50'/>";
    private const string Met = "<condition attribute='name' operator='not-null'/>";

    private static readonly MeetingFacts Meeting = new SomeMeeting { AgreedOn = SomeMeeting.Utc(2025, 3, 2, 9) }.Build();

    [TestMethod]
    public void Of_OpenCriteria_AsksTheHeaviestUnknownMandatoryOneFirst()
    {
        var check = Check(
            Criterion("MET", Met, 9, true),
            Criterion("HEAVY", Unknown, 9, false),
            Criterion("LIGHT", Unknown, 1, true),
            Criterion("FAILS", NotMet, 8, true),
            Criterion("FIRST", Unknown, 3, true),
            Criterion("EQUAL", Unknown, 3, true));

        Assert.AreEqual("FIRST, EQUAL, LIGHT, FAILS, HEAVY", string.Join(", ", check.Open.Select(criterion => criterion.Code)));
        Assert.AreEqual("FIRST", check.ToAsk!.Code);
    }

    [TestMethod]
    public void Of_NothingOpen_AsksNothing() => Assert.IsNull(Check(Criterion("MET", Met, 1, true)).ToAsk);

    [TestMethod]
    public void Of_NoAssessment_KnowsTheMeetingOnly()
    {
        var check = PreMeetingCheck.Of(new SomeMeeting { HasPurpose = false }.Build(), Cost, 24, null);

        Assert.IsEmpty(check.Open);
        Assert.AreEqual(305.60m, check.Cost.Amount);
        Assert.AreEqual((false, true, false), (check.HasPurpose, check.IsPlannedAhead, check.IsPreAgreed));
    }

    [TestMethod]
    public void Write_Question_StandsForTheTitle()
    {
        var check = Check(Criterion("BUDGET", Unknown, 2, true), Criterion("NEED", Unknown, 1, true));

        var text = PreMeetingText.Write(check, new Dictionary<Guid, string> { [Some.IdOf("BUDGET")] = "Who signs the budget?" }, 1033);

        Assert.AreEqual("Find out: Who signs the budget?\nAlso open: NEED title\nExpected cost: 305.60", text);
    }

    [TestMethod]
    public void Write_NoQuestion_TakesTheTitle()
    {
        var text = PreMeetingText.Write(Check(Criterion("BUDGET", Unknown, 2, true)), new Dictionary<Guid, string> { [Some.IdOf("BUDGET")] = " " }, 1035);

        Assert.AreEqual("Selvitä: BUDGET title\nArvioitu kustannus: 305.60", text);
    }

    [TestMethod]
    public void Write_ManyOpen_CountsTheRest()
    {
        var check = Check([.. Enumerable.Range(1, 9).Select(number => Criterion("C" + number, Unknown, 1, true))]);

        StringAssert.Contains(PreMeetingText.Write(check, None, 1033), "\nAlso open: C2 title; C3 title; C4 title; C5 title; C6 title; and 3 more\n");
    }

    [TestMethod]
    public void Write_MeetingWithoutPurposeOrAgreement_SaysWhatIsMissing()
    {
        var noPurpose = PreMeetingCheck.Of(new SomeMeeting { HasPurpose = false }.Build(), Cost, 24, null);
        var notAgreed = PreMeetingCheck.Of(new SomeMeeting().Build(), Cost, 24, null);

        Assert.AreEqual("Nothing is open.\nExpected cost: 305.60\nEnter the purpose of the meeting.", PreMeetingText.Write(noPurpose, None, 1033));
        Assert.AreEqual("Nothing is open.\nExpected cost: 305.60\nAgree it with the customer beforehand.", PreMeetingText.Write(notAgreed, None, 9));
    }

    private static MeetingCost Cost => MeetingCost.Of(Meeting, SomeMeeting.Rate);

    private static Dictionary<Guid, string> None => [];

    private static PreMeetingCheck Check(params CriterionDraft[] criteria)
    {
        var snapshot = Some.Snapshot(Some.Set(criteria));
        return PreMeetingCheck.Of(Meeting, Cost, 24, Assessor.Assess(snapshot, Row.Of(snapshot, "name", "x", "closeprobability", 10L), Some.Now));
    }

    private static CriterionDraft Criterion(string code, string condition, int weight, bool mandatory) =>
        Some.Criterion(code, condition) with { Weight = weight, Mandatory = mandatory };
}
