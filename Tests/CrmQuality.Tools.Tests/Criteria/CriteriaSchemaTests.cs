using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Input.Criteria;
using Json.Schema;

namespace CrmQuality.Tools.Tests.Criteria;

/// <summary>The published schema against the reader: an editor must not praise what the tool refuses.</summary>
[TestClass]
public sealed class CriteriaSchemaTests : IDisposable
{
    private const string Whole = """
        { "$schema": "s", "sets": [ {
          "code": "S", "name": "Set", "description": "d", "priority": 2, "threshold": 60, "scope": [ "<filter>", "</filter>" ], "stages": [ "Qualify" ],
          "stageColumn": "salesstage", "capAt": "pipeline", "capsUnvalidated": false, "refusesImports": true, "failsClosed": true, "sunsetDays": 90, "criteria": [
            { "code": "A", "weight": 2, "mandatory": true, "severity": "cap", "gates": [ "stage exit" ], "askedFrom": "Qualify", "condition": "<filter/>",
              "disqualifying": true, "unanswered": { "account.industrycode": [ "4", 5 ] }, "appliesWhen": "<filter/>", "appliesFrom": "2026-01-01",
              "blocksFrom": "2026-01-01", "owner": "o", "reviewOn": "2026-01-01",
              "texts": { "1033": { "title": "t", "question": "q", "advice": "a", "rationale": "r", "evidence": "e", "example": "x" } } },
            { "code": "B", "attestation": { "evidence": "text", "maximumAge": 90, "allowsNotApplicable": true }, "texts": { "1035": { "title": "t", "advice": "a" } } } ] } ] }
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(ShippedFiles.CriteriaSchema));

    private readonly TemporaryFolder folder = new();

    public static IEnumerable<object[]> ShippedCriteria =>
        new[] { Path.Combine(AppContext.BaseDirectory, "samples"), ShippedFiles.ReadySets }
            .SelectMany(shipped => Directory.EnumerateFiles(shipped, "*.criteria.json"))
            .Select(file => new object[] { Path.GetRelativePath(AppContext.BaseDirectory, file) });

    public void Dispose() => folder.Dispose();

    [TestMethod]
    [DynamicData(nameof(ShippedCriteria))]
    public void Schema_ShippedFile_IsValid(string file) =>
        Assert.AreEqual("", Mistakes(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)))!));

    [TestMethod]
    public void Schema_FileWithEverything_IsValidAndReadable()
    {
        Assert.AreEqual("", Mistakes(JsonNode.Parse(Whole)!));
        Assert.AreEqual("", ReaderMistakes(Whole));
    }

    [TestMethod]
    public void Schema_AnythingElseInAnyPlace_IsRefusedWhereTheReaderRefusesIt()
    {
        var (refused, praised) = (0, new List<string>());
        foreach (var variant in JsonVariants.Of(JsonNode.Parse(Whole)!))
        {
            var reader = ReaderMistakes(variant.ToJsonString());
            refused += reader.Length > 0 ? 1 : 0;
            if (reader.Length > 0 && Mistakes(variant).Length == 0)
            {
                praised.Add(reader + "\n" + variant.ToJsonString());
            }
        }

        Assert.IsEmpty(praised, string.Join("\n\n", praised));
        Assert.IsGreaterThan(400, refused);
    }

    [TestMethod]
    [DataRow("sets/0/criteria/0/severity", "\"blok\"")]
    [DataRow("sets/0/criteria/0/gates", "[ \"door\" ]")]
    [DataRow("sets/0/criteria/0/appliesFrom", "\"soon\"")]
    [DataRow("sets/0/criteria/0/unanswered", "{ \"need\": [ \"3,4\" ] }")]
    [DataRow("sets/0/criteria/0/texts", "{ \"99\": { \"title\": \"t\", \"advice\": \"a\" } }")]
    [DataRow("sets/0/criteria/1/condition", "\"<filter/>\"")]
    [DataRow("sets/0/criteria/1/attestation", "{ \"evidence\": \"photo\" }")]
    [DataRow("sets/0/stageColumn", "\"stage\"")]
    [DataRow("sets/0/capAt", "\"closed\"")]
    public void Schema_WhatTheCompilerRefuses_IsRefusedWhereAWordOrAPatternSaysIt(string place, string value)
    {
        var file = JsonVariants.With(JsonNode.Parse(Whole)!, place.Split('/'), JsonNode.Parse(value));

        Assert.AreNotEqual("", Mistakes(file));
    }

    [TestMethod]
    public void Schema_EveryMember_IsExplained()
    {
        var unexplained = Members(JsonNode.Parse(File.ReadAllText(ShippedFiles.CriteriaSchema))!).Where(member => member.Value!["description"] is null).Select(member => member.Key);

        Assert.AreEqual("", string.Join(", ", unexplained));
    }

    [TestMethod]
    public void Schema_WhatTheWriterWrites_IsValid()
    {
        var sets = CriteriaFile.Read(folder.Write("whole.criteria.json", Whole)).Sets;

        Assert.AreEqual("", Mistakes(JsonNode.Parse(CriteriaFileWriter.Write(sets, "s"))!));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode schema) => schema switch
    {
        JsonObject known => (known["properties"] is JsonObject members && known["type"] is not null ? members : []).Concat(known.SelectMany(member => Members(member.Value!))),
        JsonArray list => list.SelectMany(item => Members(item!)),
        _ => [],
    };

    private static string Mistakes(JsonNode file)
    {
        var result = Schema.Evaluate(JsonSerializer.SerializeToElement(file), new EvaluationOptions { OutputFormat = OutputFormat.List });
        var mistakes = (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}");
        return result.IsValid ? "" : "invalid " + string.Join("; ", mistakes);
    }

    private string ReaderMistakes(string text) => string.Join("; ", CriteriaFile.Open(folder.Write("variant.criteria.json", text)).ProblemsWith([]));
}
