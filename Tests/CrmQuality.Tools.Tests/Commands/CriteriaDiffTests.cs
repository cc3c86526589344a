using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class CriteriaDiffTests : IDisposable
{
    private const string Old = """
        { "sets": [ { "code": "S", "name": "Set", "threshold": 60, "criteria": [
          { "code": "A", "weight": 2, "severity": "cap", "gates": [ "win", "create" ], "condition": "<filter><condition attribute='need' operator='in'><value>0</value><value>1</value></condition></filter>",
            "texts": { "1033": { "title": "Need", "advice": "ask" }, "1035": { "title": "Tarve", "advice": "kysy" } } },
          { "code": "B", "attestation": { "evidence": "text", "maximumAge": 90 }, "texts": { "1033": { "title": "Pain", "advice": "ask" } } },
          { "code": "C", "unanswered": { "purchasetimeframe": ["4"] }, "condition": "<filter><condition attribute='purchasetimeframe' operator='not-null' /></filter>", "texts": { "1033": { "title": "Time", "advice": "ask" } } } ] } ] }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Diff_WhatMeansTheSame_IsNoDifference()
    {
        var other = Old
            .Replace("\"gates\": [ \"win\", \"create\" ]", "\"gates\": [ \"Create\", \"win\" ], \"mandatory\": false", StringComparison.Ordinal)
            .Replace("\"cap\"", "\"Cap\"", StringComparison.Ordinal)
            .Replace("\"<filter><condition attribute='need' operator='in'>", "[ \"<!-- any need --> <filter>\", \" <condition operator=\\\"in\\\" attribute=\\\"need\\\">\", \"", StringComparison.Ordinal)
            .Replace("<value>1</value></condition></filter>\"", "<value>1</value></condition></filter>\" ]", StringComparison.Ordinal);

        var run = Diff(Old, other);

        Assert.AreEqual((ExitCode.Done, $"{folder.File("a.json")} and {folder.File("b.json")} say the same\n"), (run.Code, run.Output));
    }

    [TestMethod]
    [DataRow("\"threshold\": 60", "\"threshold\": 65", "threshold 60 65")]
    [DataRow("\"weight\": 2", "\"weight\": 3", "A weight 2 3")]
    [DataRow("\"win\", \"create\"", "\"win\"", "A gates create, win win")]
    [DataRow("<value>1</value>", "<value>2</value>", "A condition <value>1</value> <value>2</value>")]
    [DataRow("kysy", "kysy asiakkaalta", "A texts.1035.advice kysy kysy asiakkaalta")]
    [DataRow(", \"1035\": { \"title\": \"Tarve\", \"advice\": \"kysy\" }", "", "A texts.1035.title Tarve – texts.1035.advice kysy –")]
    [DataRow("\"maximumAge\": 90", "\"maximumAge\": 60", "B attestation.maximumAge 90 60")]
    [DataRow("[\"4\"]", "[\"4\", \"3\"]", "C unanswered.purchasetimeframe 4 4 | 3")]
    public void Diff_OneMember_ShowsBothSides(string place, string instead, string expected)
    {
        var run = Diff(Old, Old.Replace(place, instead, StringComparison.Ordinal));

        Assert.AreEqual(ExitCode.Attention, run.Code);
        Assert.Contains("S " + expected + " 1 set differs", run.Words);
    }

    [TestMethod]
    public void Diff_CriteriaMovedAddedAndRemoved_AreNamed()
    {
        var other = Old.Replace("\"code\": \"A\"", "\"code\": \"Z\"", StringComparison.Ordinal).Replace("\"code\": \"B\"", "\"code\": \"D\"", StringComparison.Ordinal)
            .Replace("\"code\": \"C\"", "\"code\": \"B\"", StringComparison.Ordinal).Replace("\"code\": \"D\"", "\"code\": \"C\"", StringComparison.Ordinal);

        var json = Diff(Old, other, "--json").Json;

        var set = json.GetProperty("sets")[0];
        Assert.IsFalse(json.GetProperty("isSame").GetBoolean());
        Assert.AreEqual("order of criteria: B, C -> C, B", string.Join("; ", set.GetProperty("members").EnumerateArray().Select(change => $"{change.GetProperty("member")}: {change.GetProperty("a")} -> {change.GetProperty("b")}")));
        Assert.AreEqual("A removed, B changed, C changed, Z added", string.Join(", ", set.GetProperty("criteria").EnumerateArray().Select(change => $"{change.GetProperty("code")} {change.GetProperty("change")}")));
    }

    [TestMethod]
    public void Diff_ReadySets_AreNamedWithoutTheirFolder()
    {
        var run = environment.Run("criteria", "diff", "BANT", "spiced");

        Assert.AreEqual(ExitCode.Attention, run.Code);
        Assert.Contains("ready set bant ready set spiced", run.Words);
        Assert.Contains("2 sets differ", run.Output);
    }

    [TestMethod]
    public void Diff_Environment_IsReadThere()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"));

        Assert.AreEqual(ExitCode.Done, environment.RunConnected("criteria", "diff", "environment", "icp").Code);
        Assert.AreEqual(ExitCode.UnusableInput, environment.Run("criteria", "diff", "environment", "icp").Code);
    }

    [TestMethod]
    public void Diff_UnknownName_SaysWhatThereIs()
    {
        var run = environment.Run("criteria", "diff", "bannt", "icp");

        Assert.AreEqual(
            (ExitCode.UnusableInput, "bannt: there is no such file. Did you mean 'bant'? Name a file, a ready set (bant, icp, meddpicc, spiced) or environment\n"), (run.Code, run.Error));
    }

    [TestMethod]
    public void Diff_AnyWidth_StaysWithinIt()
    {
        var lines = environment.Run("criteria", "diff", Path.Combine("samples", "direct-sales.criteria.json"), "bant").Output.Split('\n');

        Assert.IsTrue(lines.All(line => line.Length <= 80), lines.MaxBy(line => line.Length));
    }

    private CommandOutput Diff(string a, string b, params string[] more) => environment.Run(["criteria", "diff", folder.Write("a.json", a), folder.Write("b.json", b), .. more]);
}
