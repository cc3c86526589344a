using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class CriteriaImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "direct-sales.criteria.json");

    private static string Bant => ReadySets.Require("bant");

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Import_NewSet_ShowsItAndWritesDrafts()
    {
        var run = environment.RunConnected("criteria", "import", Sample);

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("DIRECT – Direct sales, 6 criteria", run.Words);
        Assert.EndsWith($"Written to {TestEnvironment.Host} as drafts: nothing is judged by them until they are published (--publish)\n", run.Output);
        Assert.AreEqual(1, environment.Administrator.All("crmq_criteriaset", "statuscode").Single().Choice("statuscode"));
        Assert.IsEmpty(environment.Administrator.All("crmq_snapshot", "crmq_version"));
    }

    [TestMethod]
    public void Import_Again_WritesNothing()
    {
        environment.RunConnected("criteria", "import", Sample);
        var before = environment.Organization.Clock.UtcNow;
        environment.Organization.Clock.UtcNow = before.AddHours(1);

        var run = environment.RunConnected("criteria", "import", Sample);

        Assert.AreEqual($"{TestEnvironment.Host} holds these criteria already\n", run.Output);
        Assert.AreEqual(before, environment.Administrator.All("crmq_criteriaset", "modifiedon").Single().GetAttributeValue<DateTime>("modifiedon"));
    }

    [TestMethod]
    public void Import_ChangedFile_ShowsWhatChangesBeforeItIsWrittenAndLeavesOtherSets()
    {
        environment.RunConnected("criteria", "import", Sample);
        environment.RunConnected("criteria", "import", ReadySets.Require("bant"));
        var changed = folder.Write("changed.json", File.ReadAllText(Sample).Replace("\"threshold\": 70", "\"threshold\": 80", StringComparison.Ordinal));

        var run = environment.RunConnected("criteria", "import", changed);

        Assert.Contains("threshold 70 80", run.Words);
        Assert.Contains("1 set differs", run.Output);
        Assert.Contains("Not in the file, and left as they are: BANT", run.Output);
        Assert.IsLessThan(run.Output.IndexOf("Written to", StringComparison.Ordinal), run.Output.IndexOf("1 set differs", StringComparison.Ordinal));
        Assert.AreEqual("70 80", string.Join(" ", Differences(Sample).Select(change => $"{change.GetProperty("a")} {change.GetProperty("b")}")));
    }

    [TestMethod]
    public void Import_WithPublish_PutsTheCriteriaLive()
    {
        var run = environment.RunConnected("criteria", "import", Sample, "--publish");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains($"Published as version 1 of {TestEnvironment.Host}, hash ", run.Output);
        Assert.IsTrue(environment.Administrator.All("crmq_snapshot", "crmq_islive").Single().GetAttributeValue<bool>("crmq_islive"));
    }

    [TestMethod]
    public void Import_RetiredSet_BringsItBackAsADraft()
    {
        environment.RunConnected("criteria", "import", Sample);
        var set = environment.Administrator.All("crmq_criteriaset", "crmq_code").Single().Id;
        environment.Administrator.Update(new Entity("crmq_criteriaset", set) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.AreEqual("{\n  \"sets\": []\n}\n", environment.RunConnected("criteria", "export").Output);

        var run = environment.RunConnected("criteria", "import", Sample);

        Assert.AreEqual(ExitCode.Done, run.Code);
        var row = environment.Administrator.All("crmq_criteriaset", "statecode", "statuscode").Single();
        Assert.AreEqual((set, 0, 1), (row.Id, row.Choice("statecode"), row.Choice("statuscode")));
    }

    [TestMethod]
    public void Import_CriterionLeavesAndComesBack_KeepsItsRowAndTheAnswersToIt()
    {
        environment.RunConnected("criteria", "import", Bant);
        var row = Criterion("AUTHORITY");
        var opportunity = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Turbine" });
        var answer = environment.Administrator.Create(new Entity("crmq_attestation")
        {
            ["crmq_opportunityid"] = new EntityReference("opportunity", opportunity),
            ["crmq_criterionid"] = row.ToEntityReference(),
            ["crmq_answer"] = new OptionSetValue(284610000),
        });
        var set = CriteriaFile.Read(Bant).Sets[0];
        var shorter = folder.Write("shorter.json", CriteriaFileWriter.Write([set with { Criteria = [.. set.Criteria.Where(criterion => criterion.Code != "AUTHORITY")] }]));

        var left = environment.RunConnected("criteria", "import", shorter);
        var whileGone = (Criterion("AUTHORITY").Choice("statecode"), environment.RunConnected("criteria", "diff", shorter, "environment").Code);
        var back = environment.RunConnected("criteria", "import", Bant);

        Assert.AreEqual((ExitCode.Done, "", ExitCode.Done, ""), (left.Code, left.Error, back.Code, back.Error));
        Assert.AreEqual((1, ExitCode.Done), whileGone);
        Assert.AreEqual((row.Id, 0), (Criterion("AUTHORITY").Id, Criterion("AUTHORITY").Choice("statecode")));
        Assert.AreEqual(answer, environment.Administrator.All("crmq_attestation", "crmq_answer").Single().Id);
    }

    [TestMethod]
    public void Import_FileWithMistakes_WritesNothing()
    {
        var bad = folder.Write("bad.json", File.ReadAllText(Sample).Replace("budgetstatus", "budgetstatu", StringComparison.Ordinal));

        var run = environment.RunConnected("criteria", "import", bad, "--publish");

        Assert.AreEqual((ExitCode.UnusableInput, ""), (run.Code, run.Output));
        Assert.Contains("criterion BUDGET: Table opportunity has no column 'budgetstatu'", run.Error);
        Assert.IsEmpty(environment.Administrator.All("crmq_criteriaset", "crmq_code"));
    }

    [TestMethod]
    public void Import_MoreThanOneTransactionHolds_IsRefusedByName()
    {
        var set = CriteriaFile.Read(Sample).Sets[0];
        var many = Enumerable.Range(0, 334).Select(number => set.Criteria[0] with { Code = "C" + number });
        var file = folder.Write("many.json", CriteriaFileWriter.Write([set with { Criteria = [.. many] }]));

        var run = environment.RunConnected("criteria", "import", file);

        Assert.AreEqual((ExitCode.UnusableInput, "criteria: writing them takes 1003 requests in one transaction, 1000 fit; divide the file\n"), (run.Code, run.Error));
        Assert.IsEmpty(environment.Administrator.All("crmq_criteriaset", "crmq_code"));
    }

    [TestMethod]
    public void Export_OneSetToAFile_KeepsTheSchemaThatTheFileNames()
    {
        environment.RunConnected("criteria", "import", Sample);
        environment.RunConnected("criteria", "import", ReadySets.Require("spiced"));
        var file = folder.Write("mine.json", "{ \"$schema\": \"criteria.schema.json\", \"sets\": [] }");

        var run = environment.RunConnected("criteria", "export", "--set", "direct", "--output", file);

        Assert.AreEqual($"1 set of {TestEnvironment.Host} written to {file}\n", run.Output);
        var written = CriteriaFile.Read(file);
        Assert.AreEqual(("criteria.schema.json", "DIRECT"), (written.Schema, written.Sets.Single().Code));
        Assert.IsEmpty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [TestMethod]
    public void Export_UnknownSet_NamesTheNearest()
    {
        environment.RunConnected("criteria", "import", Sample);

        var run = environment.RunConnected("criteria", "export", "--set", "DIRECTT");

        Assert.AreEqual(
            (ExitCode.UnusableInput, $"--set: {TestEnvironment.Host} has no criteria set 'DIRECTT', or it is retired. Did you mean 'DIRECT'? It has DIRECT\n"),
            (run.Code, run.Error));
    }

    private Entity Criterion(string code) =>
        environment.Administrator.All("crmq_criterion", "crmq_code", "statecode").Single(row => row.Text("crmq_code") == code);

    private JsonElement.ArrayEnumerator Differences(string file) =>
        environment.RunConnected("criteria", "diff", file, "environment", "--json").Json.GetProperty("sets")[0].GetProperty("members").EnumerateArray();
}
