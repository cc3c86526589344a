using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Scenarios.Demo;

[TestClass]
public sealed class SampleDemoTests
{
    private const decimal SmallestRevenue = 2000;

    private static readonly TemporaryFolder Folder = new();
    private static readonly Lazy<CommandLineRun> Run = new(() => CommandLineRun.In(Folder.Path, "demo", "--json"));
    private static readonly Lazy<CommandLineRun> Text = new(() => CommandLineRun.In(Folder.Path, "demo"));

    [ClassCleanup]
    public static void Cleanup() => Folder.Dispose();

    [TestMethod]
    public void Demo_WithoutArguments_AccountsForEveryRowOfTheSample()
    {
        var rows = File.ReadAllLines(Repository.Sample("pipeline.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var small = rows.Count(row => decimal.TryParse(row[7], CultureInfo.InvariantCulture, out var revenue) && revenue < SmallestRevenue);
        var json = Run.Value.Json;

        Assert.AreEqual(0, Run.Value.ExitCode, Run.Value.Error);
        Assert.AreEqual(rows.Count, json.GetProperty("read").GetInt32());
        Assert.AreEqual(small, json.GetProperty("refused").GetInt32());
        Assert.AreEqual(rows.Count - small, json.GetProperty("saved").GetInt32());
        Assert.AreEqual(0, json.GetProperty("rejectedRows").GetInt32() + json.GetProperty("rejectedChanges").GetInt32());
        Assert.AreEqual(rows.Count - small, json.GetProperty("verdicts").EnumerateObject().Sum(verdict => verdict.Value.GetInt32()));
    }

    [TestMethod]
    public void Demo_WithoutArguments_ShowsAPipelineWithEveryKindOfTrouble()
    {
        var (verdicts, forecast) = (Run.Value.Json.GetProperty("verdicts"), Run.Value.Json.GetProperty("forecast"));

        foreach (var verdict in (string[])["validated", "unvalidated", "expired"])
        {
            Assert.IsGreaterThan(0, verdicts.GetProperty(verdict).GetInt32(), verdict);
        }

        Assert.AreEqual(0, verdicts.GetProperty("notEvaluated").GetInt32());
        Assert.AreEqual(
            forecast.GetProperty("raw").GetDecimal() - forecast.GetProperty("clean").GetDecimal(), forecast.GetProperty("overstatement").GetDecimal(), 0.01m);
        Assert.IsTrue(forecast.GetProperty("distortion").GetDecimal() is > 0 and < 1);
        Assert.AreEqual(10, Run.Value.Json.GetProperty("firstToLookAt").GetArrayLength());
    }

    [TestMethod]
    public void Demo_Saves_CostNoServiceCallAndRefusalsThree()
    {
        Assert.AreEqual(0, Run.Value.Json.GetProperty("serviceCallsPerSave").GetDouble());
        Assert.AreEqual(3, Run.Value.Json.GetProperty("serviceCallsPerRefusal").GetDouble());
    }

    [TestMethod]
    public void Demo_Refusals_SpeakTheLanguageOfTheRep()
    {
        var languages = File.ReadAllLines(Repository.Sample("pipeline.reps.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[1]);
        var refusals = Run.Value.Json.GetProperty("firstRefusals").EnumerateArray().ToList();

        Assert.HasCount(5, refusals);
        Assert.HasCount(2, refusals.Select(refusal => languages[refusal.GetProperty("rep").GetString()!]).Distinct());
        foreach (var refusal in refusals)
        {
            var expected = languages[refusal.GetProperty("rep").GetString()!] == "1035" ? "- Arvioitu tuotto: anna vähintään 2 000" : "- Est. revenue: enter at least 2,000";
            Assert.Contains(expected, refusal.GetProperty("message").GetString()!);
        }
    }

    [TestMethod]
    public void Demo_TwoRuns_GiveTheSameFigures()
    {
        var again = CommandLineRun.In(Folder.Path, "demo", "--json").Json;

        Assert.AreEqual(WithoutCost(Run.Value.Json), WithoutCost(again));
    }

    [TestMethod]
    public void Demo_AsText_SaysTheSameAsTheJson()
    {
        var (text, json) = (Text.Value.Output, Run.Value.Json);

        Assert.AreEqual((0, ""), (Text.Value.ExitCode, Text.Value.Error));
        Assert.Contains($"{json.GetProperty("read")} opportunities read = {json.GetProperty("saved")} saved + {json.GetProperty("refused")} refused + 0 rejected", text);
        Assert.Contains($"Raw forecast {json.GetProperty("forecast").GetProperty("raw").GetDecimal().ToString("#,##0", CultureInfo.InvariantCulture)}, clean forecast ", text);
        Assert.DoesNotContain("\u001b", text);
    }

    [TestMethod]
    public void Demo_AsText_PrintsWhatTheReadmeShows()
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```");
        var shown = blocks.Single(block => block.Contains("opportunities read = ", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var printed = Words(Text.Value.Output);

        Assert.IsEmpty(shown.Where(line => !line.StartsWith('─') && !printed.Contains(Words(line), StringComparison.Ordinal)));
    }

    /// <remarks>Where lines break depends on the width of the terminal.</remarks>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutCost(JsonElement json) => string.Join("\n", json.EnumerateObject().Where(member => member.Name is not ("seconds" or "peakMemoryMB")));
}
