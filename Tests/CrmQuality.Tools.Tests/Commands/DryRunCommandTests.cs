using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.DryRuns;
using CrmQuality.Cli.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class DryRunCommandTests : IDisposable
{
    private const int Opportunities = 10;

    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "direct-sales.criteria.json");

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void DryRun_SameFileOnBothSides_ChangesNothing()
    {
        var run = environment.Run("dry-run", Sample, "--live", Sample, "--json");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.AreEqual(run.Json.GetProperty("live").GetRawText(), run.Json.GetProperty("candidate").GetRawText());
        Assert.AreEqual(0, run.Json.GetProperty("changes").GetArrayLength());
        Assert.AreEqual(run.Json.GetProperty("read").GetInt32(), Verdicts(run.Json, "candidate").Sum());
        Assert.IsGreaterThan(0, run.Json.GetProperty("candidate").GetProperty("refusedCreate").GetInt32());
    }

    [TestMethod]
    public void DryRun_AnotherThreshold_ShowsWhoFallsAndWhy()
    {
        var json = environment.Run("dry-run", Sample, "--live", Sample, "--threshold", "100", "--json").Json;
        var text = environment.Run("dry-run", Sample, "--live", Sample, "--threshold", "100");

        var changes = json.GetProperty("changes").EnumerateArray().ToList();
        Assert.IsNotEmpty(changes);
        Assert.AreEqual(Verdicts(json, "live")[3] - changes.Count, Verdicts(json, "candidate")[3]);
        Assert.IsTrue(changes.All(change => change.GetProperty("becomes").GetString() == "unvalidated" && change.GetProperty("open").GetArrayLength() > 0));
        Assert.IsTrue(changes.Zip(changes.Skip(1)).All(pair => pair.First.GetProperty("weighted").GetDecimal() >= pair.Second.GetProperty("weighted").GetDecimal()));
        Assert.StartsWith($"Dry run of {Sample}, threshold 100 % Compared with {Sample}. Nothing was published. {json.GetProperty("read")} open opportunities of the sample pipeline as of", text.Words);
        Assert.Contains($"in the forecast {Amount(json, "live")} {Amount(json, "candidate")}", text.Words);
        Assert.Contains($"{changes.Count} opportunities would change; the heaviest first", text.Words);
    }

    [TestMethod]
    public void DryRun_NothingLive_JudgesByTheCandidateAlone()
    {
        var run = environment.Run("dry-run", "bant", "--json");

        Assert.IsFalse(run.Json.TryGetProperty("live", out _));
        Assert.AreEqual("", run.Json.GetProperty("comparedWith").GetString());
        Assert.IsTrue(run.Json.GetProperty("openByCriterion").EnumerateObject().All(count => count.Name.StartsWith("BANT/", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void DryRun_OwnExport_CountsEveryOpenRow()
    {
        var input = folder.Write("in.csv", "id,created,rep,value,state\nA,2025-01-01,Ann,5000,open\nB,2025-01-02,Ann,100,open\nC,2025-01-03,Ann,5000,won\nD,broken,Ann,1,open\n");
        var map = folder.Write("in.map.json", """
            { "key": "id", "name": ["id"], "createdOn": "created", "owner": "rep", "columns": { "estimatedvalue": "value" },
              "state": { "column": "state", "open": ["open"], "won": ["won"] }, "closedOn": "created" }
            """);

        var run = environment.Run("dry-run", Sample, "--live", "icp", "--input", input, "--map", map, "--json");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.AreEqual(2, run.Json.GetProperty("read").GetInt32());
        Assert.AreEqual("in.csv as of 2025-01-03, EUR; 1 row could not be used, see in.csv.rejected.csv", run.Json.GetProperty("pipeline").GetString());
        Assert.AreEqual(1, run.Json.GetProperty("candidate").GetProperty("refusedCreate").GetInt32());
    }

    [TestMethod]
    public void DryRun_Environment_ComparesDraftsWithWhatIsLiveAndWritesNothing()
    {
        Publish();
        environment.RunConnected("criteria", "import", folder.Write("stricter.json", File.ReadAllText(Sample).Replace("value='2000'", "value='5500'", StringComparison.Ordinal)));
        var before = environment.Administrator.All("opportunity", "versionnumber").Sum(row => row.GetAttributeValue<long>("versionnumber"));

        var run = environment.RunConnected("dry-run", "--json");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.AreEqual((Opportunities, 0, 4), (run.Json.GetProperty("read").GetInt32(), Refused(run.Json, "live"), Refused(run.Json, "candidate")));
        Assert.AreEqual(before, environment.Administrator.All("opportunity", "versionnumber").Sum(row => row.GetAttributeValue<long>("versionnumber")));
        Assert.AreEqual(1, environment.Administrator.All("crmq_snapshot", "crmq_version").Count);
    }

    [TestMethod]
    public void DryRun_EnvironmentAndSet_TriesTheDraftBesideWhatIsPublished()
    {
        Publish();
        environment.RunConnected("criteria", "import", "ReadySets/icp.criteria.json");

        var run = environment.RunConnected("dry-run", "--set", "icp", "--threshold", "50");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.StartsWith($"Dry run of set ICP beside what is published, threshold 50 % Compared with the live version. Nothing was published. 10 open opportunities of {TestEnvironment.Host}", run.Words);
        Assert.AreEqual(ExitCode.UnusableInput, environment.RunConnected("dry-run", "--set", "icpp").Code);
    }

    [TestMethod]
    public void Run_SeveralPages_AddUpToWhatOnePageSays()
    {
        Publish();
        var pages = 0;

        var paged = new DryRunApi(environment.Administrator, pageSize: 3).Run(null, 100, _ => pages++);
        var whole = new DryRunApi(environment.Administrator).Run(null, 100, _ => { });

        Assert.AreEqual(4, pages);
        Assert.AreEqual(JsonText.Of(whole.Write), JsonText.Of(paged.Write));
    }

    [TestMethod]
    [DataRow("dry-run", "Name a criteria file to try, or an environment with --connection")]
    [DataRow("dry-run bant --set BANT", "Name a criteria file to try, or an environment with --connection")]
    [DataRow("dry-run bant --connection x", "Bring a file there first")]
    [DataRow("dry-run bant --input in.csv", "--input and --map belong together")]
    [DataRow("dry-run bant --threshold 101", "--threshold is a per cent from 0 to 100")]
    [DataRow("dry-run nosuch.json", "nosuch.json: there is no such file")]
    public void DryRun_ArgumentsThatDoNotFit_ExitWithTwo(string arguments, string reason)
    {
        var run = environment.Run(arguments.Split(' '));

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.Contains(reason, run.Error);
    }

    private static int[] Verdicts(JsonElement json, string side) => [.. json.GetProperty(side).GetProperty("verdicts").EnumerateArray().Select(line => line.GetProperty("count").GetInt32())];

    private static int Refused(JsonElement json, string side) => json.GetProperty(side).GetProperty("refusedCreate").GetInt32();

    private static string Amount(JsonElement json, string side) => ReportText.Amount(json.GetProperty(side).GetProperty("forecastable").GetDecimal());

    /// <summary>Ten opportunities of 2,000 to 11,000: all that the sample's criteria let in.</summary>
    private void Publish()
    {
        environment.RunConnected("criteria", "import", Sample, "--publish");
        for (var number = 1; number <= Opportunities; number++)
        {
            environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Pumps " + number, ["estimatedvalue"] = new Money(1000m + (number * 1000)), ["closeprobability"] = 50 });
        }
    }
}
