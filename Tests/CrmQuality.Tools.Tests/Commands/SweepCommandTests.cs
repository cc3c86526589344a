using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class SweepCommandTests
{
    private readonly TestEnvironment environment = new();

    [TestMethod]
    public void Sweep_RowsFromBeforeThePublish_AreJudgedPageByPage()
    {
        Opportunities(5);
        Publish();

        var run = environment.RunConnected("sweep", "--page-size", "2");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.StartsWith($"{TestEnvironment.Host}: 5 open opportunities looked at, 5 judged again\n", run.Output);
        Assert.Contains("not evaluated 5", run.Words);
        Assert.IsTrue(environment.Administrator.All("opportunity", "crmq_fingerprint").TrueForAll(row => row.Text("crmq_fingerprint").Length > 0));
        Assert.AreEqual("5 open opportunities looked at, 0 judged again", environment.RunConnected("sweep").Words.Split(": ")[1]);
    }

    [TestMethod]
    public void Sweep_AsJson_HasTheTotals()
    {
        Opportunities(3);
        Publish();

        var json = environment.RunConnected("sweep", "--page-size", "2", "--json").Json;

        Assert.AreEqual("""{"scanned":3,"judged":3,"reasons":{"not evaluated":3},"calls":2}""", string.Concat(json.GetRawText().Where(letter => letter is not ('\n' or '\r'))).Replace("  ", "").Replace(": ", ":"));
    }

    [TestMethod]
    public void Sweep_NothingPublished_IsRefusedAndSaysWhy()
    {
        var run = environment.RunConnected("sweep");

        Assert.AreEqual(ExitCode.EnvironmentRefused, run.Code);
        Assert.Contains("No criteria are published", run.Error);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("1001")]
    public void Sweep_PageSizeOutOfBounds_IsRefused(string size) => Assert.AreEqual(ExitCode.UnusableInput, environment.RunConnected("sweep", "--page-size", size).Code);

    private void Opportunities(int count)
    {
        for (var i = 0; i < count; i++)
        {
            environment.Administrator.Create(new Entity("opportunity") { ["name"] = $"Pumps {i}" });
        }
    }

    private void Publish() => environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");
}
