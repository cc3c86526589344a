using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class SealedAnswersTests
{
    private static readonly Guid Opportunity = new("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");

    private static readonly CriterionDraft Buyer = Some.Criterion("BUYER", "") with
    {
        Id = new Guid("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"),
        Condition = "",
        Attestation = new AttestationDraft { Evidence = "text" },
    };

    private static readonly Snapshot Snapshot = Some.Snapshot(Some.Set(Buyer));

    [TestMethod]
    public void Open_OwnAssessment_GivesTheSameAnswers()
    {
        var answers = SealedAnswers.Open(Written(), Opportunity)!;

        var attestation = answers.AttestationOf(Buyer.Id)!;
        Assert.AreEqual((Answer.Yes, Some.Today, EvidenceFlaw.Weak), (attestation.Answer, attestation.On, attestation.Flaw));
        Assert.AreEqual(Some.Today.Plus(9), answers.WaiverOf(Buyer.Id)!.Until);
    }

    [TestMethod]
    public void Write_AnsweredRow_TellsGapsAndWaivers() => Assert.StartsWith(
        "{\"version\":3,\"set\":\"SET\",\"outcomes\":{\"BUYER\":\"met\"},\"gaps\":{\"BUYER\":\"evidence weak\"},\"answers\":[", Written());

    [TestMethod]
    public void Open_CopiedFromAnotherOpportunity_IsRefused() => Assert.IsNull(SealedAnswers.Open(Written(), Guid.NewGuid()));

    [TestMethod]
    public void Open_OneDayLater_IsRefused() =>
        Assert.IsNull(SealedAnswers.Open(Written().Replace($"{Some.Today.Plus(9).Number}", $"{Some.Today.Plus(10).Number}"), Opportunity));

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("{\"version\":3,\"set\":\"S\",\"outcomes\":{\"A\":\"met\"},\"unlistedStage\":\"x\",\"more\":[1,{\"a\":[true,\"b\"]}]}")]
    public void Open_WithoutAnswers_HoldsNone(string assessment) => Assert.IsTrue(SealedAnswers.Open(assessment, Opportunity)!.IsEmpty);

    [TestMethod]
    [DataRow("[]")]
    [DataRow("{\"answers\":[\"bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb\",0,738000,0],\"waivers\":[]}")]
    [DataRow("{\"answers\":[\"bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb\"")]
    [DataRow("not even JSON")]
    [DataRow("{\"seal\":\"0123456789abcdef\"}")]
    public void Open_Forged_IsRefused(string assessment) => Assert.IsNull(SealedAnswers.Open(assessment, Opportunity));

    private static string Written()
    {
        var row = Row.Of(Snapshot).With(Buyer.Id, new Attestation(Answer.Yes, Some.Today, EvidenceFlaw.Weak)).With(Buyer.Id, new Waiver(Some.Today.Plus(9)));
        return AssessmentJson.Write(Assessor.Assess(Snapshot, row, Some.Now), Opportunity);
    }
}
