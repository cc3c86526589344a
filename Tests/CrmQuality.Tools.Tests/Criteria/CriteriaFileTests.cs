using System;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Time;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Plugins.Dataverse.Authoring;

namespace CrmQuality.Tools.Tests.Criteria;

[TestClass]
public sealed class CriteriaFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Read_MisspeltProperty_NamesLineAndCriterion()
    {
        var problem = Problem("""
            {
              "sets": [ { "code": "S", "name": "Set", "criteria": [
                {
                  "code": "BUDGET",
                  "wieght": 2,
                  "condition": "<filter/>"
                } ] } ]
            }
            """);

        Assert.AreEqual((5L, "criterion BUDGET"), (problem.Line, problem.Element));
        Assert.StartsWith("'wieght' is not known here. Did you mean 'weight'? Known are code, weight,", problem.Reason);
    }

    [TestMethod]
    [DataRow("\"weight\": \"2\"", "'weight' must be a whole number")]
    [DataRow("\"weight\": 2.5", "'weight' is 2.5; a whole number is expected")]
    [DataRow("\"mandatory\": 1", "'mandatory' must be true or false")]
    [DataRow("\"weight\": 99999999999", "'weight' is 99999999999; a whole number is expected")]
    [DataRow("\"gates\": \"create\"", "'gates' must be a list [ ... ]")]
    [DataRow("\"appliesWhen\": 1", "'appliesWhen' must be a text or a list of its lines")]
    [DataRow("\"appliesWhen\": [ \"<filter>\", null ]", "'appliesWhen' must be a text or a list of its lines")]
    [DataRow("\"unanswered\": { \"need\": \"3\" }", "'need' must be a list [ ... ] of the values that count as blank")]
    [DataRow("\"texts\": { \"01033\": { \"title\": \"t\" } }", "'01033' is not a language code such as 1033 (English) or 1035 (Finnish)")]
    [DataRow("\"texts\": { \"1033\": { \"title\": 5 } }", "'title' must be a text")]
    [DataRow("\"condition\": \"y\"", "'condition' is given twice; keep one")]
    [DataRow("\"texts\": { \"English\": { \"title\": \"t\" } }", "'English' is not a language code such as 1033 (English) or 1035 (Finnish)")]
    public void Read_WrongType_NamesLineAndReason(string property, string reason)
    {
        var problem = Problem($"{{ \"sets\": [ {{ \"code\": \"S\", \"name\": \"N\", \"criteria\": [ {{ \"code\": \"C\", \"condition\": \"x\",\n{property} }} ] }} ] }}");

        Assert.AreEqual(2L, problem.Line);
        Assert.AreEqual(reason, problem.Reason);
        Assert.StartsWith("criterion C", problem.Element!);
    }

    [TestMethod]
    public void Read_NoSets_IsRefused() => Assert.AreEqual("'sets' names no criteria set; at least one is expected", Problem("{ \"sets\": [] }").Reason);

    [TestMethod]
    public void Read_SameCodeTwice_NamesTheSecond()
    {
        var problem = Problem("{ \"sets\": [ { \"code\": \"S\", \"name\": \"N\", \"criteria\": [\n{ \"code\": \"C\", \"condition\": \"x\" },\n{ \"code\": \"c\", \"condition\": \"x\" } ] } ] }");

        Assert.AreEqual((3L, "two criteria of the set have the code c"), (problem.Line, problem.Reason));
    }

    [TestMethod]
    public void Problem_OfTheCompiler_StandsAtTheElement()
    {
        var file = Read("""
            { "sets": [ { "code": "S", "name": "N", "criteria": [ {
              "code": "C",
              "condition": "<filter><condition attribute='nosuch' operator='not-null' /></filter>",
              "texts": { "1033": { "title": "T", "advice": "A" } } } ] } ] }
            """);

        var errors = Compile(file).Errors.Select(file.Problem).ToList();

        Assert.HasCount(1, errors);
        Assert.AreEqual((3L, "criterion C"), (errors[0].Line, errors[0].Element));
        Assert.Contains("nosuch", errors[0].Reason);
    }

    [TestMethod]
    public void Read_ListOfLines_IsOneText()
    {
        var file = Read("""
            { "$schema": "criteria.schema.json", "sets": [ { "code": "S", "name": "N", "scope": [ "<filter>", "</filter>" ],
              "criteria": [ { "code": "C", "condition": [ "a", "", "b" ], "appliesWhen": [] } ] } ] }
            """);

        var criterion = file.Sets[0].Criteria[0];
        Assert.AreEqual(("criteria.schema.json", "<filter>\n</filter>", "a\n\nb", ""), (file.Schema, file.Sets[0].Scope, criterion.Condition, criterion.AppliesWhen));
    }

    [TestMethod]
    public void Read_WholeNumberWithADot_IsTaken() => Assert.AreEqual(2, Read("""
        { "sets": [ { "code": "S", "name": "N", "criteria": [ { "code": "C", "weight": 2.0 } ] } ] }
        """).Sets[0].Criteria[0].Weight);

    [TestMethod]
    public void ProblemsWith_ShapeAndCompiler_NamesBothInOrderAndNothingTwice()
    {
        var file = CriteriaFile.Open(folder.Write("test.criteria.json", """
            { "sets": [ { "code": "S", "name": "N", "criteria": [
              { "code": "ONE",
                "condition": 5,
                "texts": {
                  "1033": { "titel": "T", "advice": "A" } } },
              { "code": "TWO",
                "attestation": {
                  "evidence": "contract" },
                "texts": { "1033": { "title": "T", "advice": "A" } } } ] } ] }
            """));

        var problems = file.ProblemsWith(Compile(file).Errors).Select(problem => $"{problem.Line} {problem.Element}: {problem.Reason}");

        Assert.AreEqual(
            """
            3 criterion ONE: 'condition' must be a text or a list of its lines
            5 criterion ONE, texts 1033: 'title' is missing; give it a text
            5 criterion ONE, texts 1033: 'titel' is not known here. Did you mean 'title'? Known are title, advice, rationale, question, evidence, example
            8 criterion TWO: 'contract' is no kind of evidence; use none, text, contact, link. Did you mean 'contact'?
            """,
            string.Join("\n", problems));
    }

    [TestMethod]
    [DataRow("direct-sales.criteria.json")]
    [DataRow("maven.criteria.json")]
    public void Read_ShippedFile_CompilesInBothLanguages(string name)
    {
        var file = CriteriaFile.Read(System.IO.Path.Combine(AppContext.BaseDirectory, "samples", name));

        var compilation = Compile(file);

        Assert.IsEmpty(compilation.Errors);
        foreach (var criterion in file.Sets.SelectMany(set => set.Criteria))
        {
            Assert.AreEqual("1033 1035", string.Join(" ", criterion.Texts.Keys), criterion.Code);
            Assert.AreNotEqual(criterion.Texts[1033].Advice, criterion.Texts[1035].Advice);
        }
    }

    private static EmbeddedOrganization Organization { get; } = new();

    private static SnapshotCompilation Compile(CriteriaFile file) => SnapshotCompiler.Compile(
        file.Sets,
        new MetadataCatalog(Organization.ServiceFor(Organization.AdministratorId)).Tables,
        new SnapshotSettings { Version = 1, PublishedOn = DateTime.UnixEpoch, BaseCurrency = Guid.NewGuid(), Calendar = OrganizationCalendar.Utc });

    private InputProblem Problem(string text) => Assert.ThrowsExactly<UnusableInputException>(() => Read(text)).Problems.Single();

    private CriteriaFile Read(string text) => CriteriaFile.Read(folder.Write("test.criteria.json", text));
}
