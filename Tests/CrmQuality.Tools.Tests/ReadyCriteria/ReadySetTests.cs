using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.ReadyCriteria;

/// <summary>What holds for every ready set.</summary>
[TestClass]
public sealed class ReadySetTests
{
    public static IEnumerable<object[]> All => ReadySets.Names.Select(name => new object[] { name });

    [TestMethod]
    public void Names_AreThePublicOnes() => Assert.AreEqual("bant icp meddpicc spiced", string.Join(" ", ReadySets.Names));

    [TestMethod]
    [DynamicData(nameof(All))]
    public void File_IsAsTheWriterWritesIt(string name) =>
        Assert.AreEqual(CriteriaFileWriter.Write([Set(name)]), File.ReadAllText(ReadySets.Require(name)));

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Criteria_InEnglishAndFinnish_SayEverything(string name)
    {
        foreach (var criterion in Set(name).Criteria)
        {
            Assert.AreEqual("1033 1035", string.Join(" ", criterion.Texts.Keys.Order()), criterion.Code);
            var (english, finnish) = (Words(criterion.Texts[1033]), Words(criterion.Texts[1035]));
            Assert.IsTrue(english.Concat(finnish).All(text => text.Trim().Length > 0), criterion.Code);
            Assert.IsTrue(english.Zip(finnish).All(pair => pair.First != pair.Second), criterion.Code);
            Assert.IsTrue(criterion.Texts.Values.All(text => text.Question.EndsWith('?')), criterion.Code);
            Assert.IsTrue(criterion.Texts.Values.All(text => char.IsLower(text.Advice[0]) && char.IsLower(text.Rationale[0]) && !text.Advice.EndsWith('.') && !text.Rationale.EndsWith('.')), criterion.Code);
            Assert.AreNotEqual("", criterion.Owner, criterion.Code);
        }
    }

    [TestMethod]
    public void Criteria_OfDifferentSets_AreWrittenAnew()
    {
        var texts = ReadySets.Names.SelectMany(name => Set(name).Criteria).SelectMany(criterion => criterion.Texts.Values).SelectMany(text => new[] { text.Question, text.Rationale, text.Evidence, text.Example });

        Assert.AreEqual("", string.Join("\n", texts.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => same.Key)));
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Severities_FollowWhatTheCriterionMeans(string name)
    {
        foreach (var criterion in Set(name).Criteria)
        {
            var isHard = criterion.Mandatory || criterion.Disqualifying;
            Assert.AreEqual(isHard, criterion.Severity is "cap" or "block", $"{criterion.Code}: what is mandatory caps or blocks, what is not warns");
            Assert.IsFalse(criterion.Gates.Contains("create"), $"{criterion.Code}: drafts are free");
            Assert.IsFalse(criterion.Severity == "block" && criterion.Gates.Contains("win"), $"{criterion.Code}: signed business is only warned about");
            Assert.AreEqual(criterion.Severity == "block", criterion.Gates.Any(gate => gate != "win"), $"{criterion.Code}: a gate needs something to refuse");
        }
    }

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Publish_Alone_LetsDraftsInAndWinsThrough(string name)
    {
        var organization = new ReadySetOrganization(name);
        var opportunity = organization.Service.Create(new Entity("opportunity") { ["name"] = "A first talk" });
        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));

        organization.Service.Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Signed", ["opportunityid"] = new EntityReference("opportunity", opportunity) },
            ["Status"] = new OptionSetValue(3),
        });

        Assert.AreEqual(1, organization.Read(opportunity).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    [DataRow("meddpicc")]
    [DataRow("spiced")]
    public void Update_LeavingQualifyWithoutAPain_IsRefused(string name)
    {
        var organization = new ReadySetOrganization(name);
        var opportunity = organization.Create("stage=Qualify");
        var develop = new Entity("opportunity", opportunity) { ["stepname"] = "Develop" };
        var refusal = Assert.Throws<Exception>(() => organization.Service.Update(develop));
        Assert.Contains("- Customer pain points: write what", refusal.Message);

        develop["customerpainpoints"] = "The shift leader restarts the line three times a night";
        organization.Service.Update(develop);

        Assert.AreEqual("Develop", organization.Read(opportunity).GetAttributeValue<string>("stepname"));
    }

    [TestMethod]
    [DataRow("bant", "stage=Develop", "- Authority: ")]
    [DataRow("meddpicc", "stage=Develop; customerpainpoints=Night stops", "- Economic buyer: ")]
    [DataRow("spiced", "stage=Develop; customerpainpoints=Night stops", "- Decision: ")]
    [DataRow("icp", "account.creditonhold=1", "- Credit hold: ")]
    public void Create_QuoteTooEarly_IsRefused(string name, string facts, string expected)
    {
        var organization = new ReadySetOrganization(name);
        var opportunity = organization.Create(facts);

        var refusal = Assert.Throws<Exception>(() => organization.Service.Create(new Entity("quote") { ["name"] = "Q", ["opportunityid"] = new EntityReference("opportunity", opportunity) }));

        Assert.Contains(expected, refusal.Message);
    }

    private static CriteriaSetDraft Set(string name) => CriteriaFile.Read(ReadySets.Require(name)).Sets.Single();

    private static string[] Words(CriterionTextDraft text) => [text.Title, text.Question, text.Advice, text.Rationale, text.Evidence, text.Example];
}
