using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class HealthCommandTests
{
    private readonly TestEnvironment environment = new();

    [TestMethod]
    public void Health_NothingPublished_IsAnErrorWithItsRepair()
    {
        var run = environment.RunConnected("health");

        Assert.AreEqual((ExitCode.Attention, ""), (run.Code, run.Error));
        Assert.StartsWith($"{TestEnvironment.Host}: error\nLive: nothing is published\n", run.Output);
        Assert.Contains("error No criteria are published: Publish a criteria set. opportunities read as not evaluated.", run.Words);
    }

    [TestMethod]
    public void Health_Published_IsDoneWhateverItNotes()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");

        var run = environment.RunConnected("health");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("Live: version 1, hash ", run.Output);
    }

    [TestMethod]
    public void Health_AsJson_IsWhatTheCustomApiSays()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");
        var step = environment.Administrator.All("sdkmessageprocessingstep", "configuration").First(row => row.Text("configuration").Length > 0);
        environment.Administrator.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var run = environment.RunConnected("health", "--json");

        Assert.AreEqual(ExitCode.Attention, run.Code);
        Assert.AreEqual("error", run.Json.GetProperty("status").GetString());
        Assert.AreEqual(1, run.Json.GetProperty("version").GetInt32());
        Assert.IsTrue(run.Json.GetProperty("findings").EnumerateArray().Any(finding => finding.GetProperty("code").GetString() == "StepOff"));
    }
}
