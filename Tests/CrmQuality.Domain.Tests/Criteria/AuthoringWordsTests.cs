using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class AuthoringWordsTests
{
    [TestMethod]
    public void Compile_ReviewDateThatIsNone_IsRefused()
    {
        var draft = Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>") with { ReviewOn = "next year" };

        Assert.AreEqual("reviewOn", Some.Errors(Some.Set(draft)).Single().Element);
    }

    [TestMethod]
    public void Compile_UnansweredValuesOfACriterionTheRepAnswers_AreRefused()
    {
        var draft = Some.Criterion("ONE", "") with
        {
            Condition = "",
            Attestation = new AttestationDraft(),
            Unanswered = new Dictionary<string, IReadOnlyList<string>> { ["purchasetimeframe"] = ["4"] },
        };

        Assert.AreEqual("unanswered", Some.Errors(Some.Set(draft)).Single().Element);
    }

    [TestMethod]
    [DataRow("severity", "'block'?")]
    [DataRow("gates", "'stage exit'?")]
    [DataRow("askedFrom", "'Develop'?")]
    [DataRow("capAt", "'best case'?")]
    [DataRow("stageColumn", "'salesstage'?")]
    [DataRow("condition", "'condition'?")]
    public void Compile_MisspeltWord_NamesTheNearest(string element, string nearest)
    {
        var draft = Some.Criterion("ONE", "<conditon attribute='name' operator='not-null'/>") with { Severity = "blok", Gates = ["stage-exit"], AskedFrom = "Develp" };

        var errors = Some.Errors(Some.Set(draft) with { CapAt = "best cse", StageColumn = "saless tage" });

        Assert.Contains($"Did you mean {nearest}", errors.First(error => error.Element == element).Message);
    }

    [TestMethod]
    public void Compile_SeveralMistakesInOneCondition_NamesThemAll()
    {
        const string Condition = """
            <condition attribute='estimatedvalu' operator='gte' value='5'/>
            <condition attribute='nosuch' operator='eq'/>
            <condition attribute='purchasetimeframe' operator='eq' value='9'/>
            <condition operator='null'/>
            <link-entity name='acount' from='accountid' to='customerid'/>
            <link-entity name='account' to='customerid'><filter type='xor'><condition attribute='revenu' operator='null'/></filter></link-entity>
            """;

        var problems = Some.Errors(Some.Set(Some.Criterion("ONE", Condition))).Select(error => error.Message).ToList();

        string[] named = ["'gte' is not supported", "'estimatedvalue'?", "'eq' on 'nosuch' has 0", "no column 'nosuch'", "9 is not an option", "lacks the attribute 'attribute'", "no table 'acount'", "lacks the attribute 'from'", "type 'xor'"];
        Assert.AreEqual("", string.Join("; ", named.Where(name => problems.Count(problem => problem.Contains(name)) != 1)));
        Assert.AreEqual(named.Length, problems.Count, string.Join("\n", problems));
    }

    [TestMethod]
    public void Compile_MisspeltKindOfEvidence_NamesTheNearest()
    {
        var draft = Some.Criterion("ONE", "") with { Condition = "", Attestation = new AttestationDraft { Evidence = "contract" } };

        Assert.Contains("Did you mean 'contact'?", Some.Errors(Some.Set(draft)).Single().Message);
    }

    [TestMethod]
    [DataRow("titel", "title")]
    [DataRow("nmae", "name")]
    [DataRow("Weihgt", "weight")]
    [DataRow("tilte", "title")]
    [DataRow("tite", "title")]
    [DataRow("eltit", null)]
    [DataRow("owner", null)]
    public void Nearest_LettersSwappedAddedOrLost_FindsTheNameAndNothingFarOff(string written, string? expected) =>
        Assert.AreEqual(expected, Spelling.Nearest(written, ["title", "name", "weight"]));
}
