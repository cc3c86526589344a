using System;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Scenarios.Demo;

[TestClass]
public sealed class MavenDemoTests
{
    private static readonly TemporaryFolder Folder = new();

    private static readonly Lazy<CommandLineRun> Run = new(() => CommandLineRun.In(
        Folder.Path,
        "demo",
        "--input",
        Repository.Shared("data", "maven", "pipeline_2017-10-01.csv"),
        "--map",
        Repository.Sample("maven.map.json"),
        "--criteria",
        Repository.Sample("maven.criteria.json"),
        "--json"));

    private static MavenRecount Recount => new(
        Repository.Shared("data", "maven", "pipeline_2017-10-01.csv"), Repository.Shared("data", "maven", "products.csv"));

    [ClassCleanup]
    public static void Cleanup() => Folder.Dispose();

    [TestMethod]
    public void Demo_Maven_CountsLikeAnIndependentRecount()
    {
        var recount = Recount;
        var (json, verdicts) = (Run.Value.Json, Run.Value.Json.GetProperty("verdicts"));

        Assert.AreEqual(0, Run.Value.ExitCode, Run.Value.Error);
        Assert.AreEqual(7135, recount.Read);
        Assert.AreEqual(
            (recount.Read, recount.Saved, recount.Read - recount.Saved, 0),
            (Count(json, "read"), Count(json, "saved"), Count(json, "refused"), Count(json, "rejectedRows")));
        Assert.AreEqual(
            (recount.Validated, recount.Expired, recount.Unvalidated),
            (Count(verdicts, "validated"), Count(verdicts, "expired"), Count(verdicts, "unvalidated")));
        Assert.AreEqual(0, Count(verdicts, "waived") + Count(verdicts, "outOfScope") + Count(verdicts, "notEvaluated"));
    }

    [TestMethod]
    public void Demo_Maven_ForecastsLikeAnIndependentRecount()
    {
        var recount = Recount;
        var forecast = Run.Value.Json.GetProperty("forecast");

        Assert.AreEqual(recount.Raw, forecast.GetProperty("raw").GetDecimal(), 0.01m);
        Assert.AreEqual(recount.Clean, forecast.GetProperty("clean").GetDecimal(), 0.01m);
        Assert.AreEqual(recount.Raw - recount.Clean, forecast.GetProperty("overstatement").GetDecimal(), 0.01m);
        Assert.AreEqual(recount.Distortion, forecast.GetProperty("distortion").GetDecimal(), 0.000001m);
        Assert.AreEqual(JsonValueKind.Null, forecast.GetProperty("cleanRange").ValueKind);
    }

    [TestMethod]
    public void Demo_Maven_CreditsRepsLikeAnIndependentRecount()
    {
        var lines = Run.Value.Json.GetProperty("validatedPerRepPerMonth").EnumerateArray()
            .Select(line => $"{line.GetProperty("month")} {line.GetProperty("rep")} {line.GetProperty("validated")}");

        Assert.AreEqual(string.Join('\n', Recount.ValidatedPerRepPerMonth), string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Demo_Maven_CostsNoServiceCallPerSaveAndLittleMemory()
    {
        Assert.AreEqual(0, Run.Value.Json.GetProperty("serviceCallsPerSave").GetDouble());
        Assert.IsLessThanOrEqualTo(300, Run.Value.Json.GetProperty("peakMemoryMB").GetDouble());
    }

    [TestMethod]
    public void Demo_Maven_SaysThatItIsNoEvidence() =>
        Assert.AreEqual("An engine test on real rows, not evidence about qualification.", Run.Value.Json.GetProperty("note").GetString());

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
