using System;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class BpfCommandTests
{
    private const string Table = "opportunitysalesprocess";
    private readonly TestEnvironment environment = new();

    public BpfCommandTests()
    {
        environment.Administrator.Create(new Entity("workflow")
        {
            ["name"] = "Opportunity Sales Process",
            ["uniquename"] = Table,
            ["category"] = new OptionSetValue(4),
            ["type"] = new OptionSetValue(1),
            ["primaryentity"] = "opportunity",
            ["processorder"] = 0,
        });
    }

    [TestMethod]
    public void Add_Flow_RegistersTheGateWithItsImageAndWhatIsPublished()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");

        var run = environment.RunConnected("bpf", "add", Table);

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.StartsWith($"{TestEnvironment.Host}: {Table} is gated.", run.Output);
        var step = Gates().Single();
        Assert.AreEqual((10, "activestageid"), (step.Choice("stage"), step.Text("filteringattributes")));
        var live = environment.Administrator.All("crmq_snapshot", "crmq_content").Single().Text("crmq_content");
        Assert.AreEqual(live, step.Text("configuration"));
        Assert.AreEqual("activestageid,opportunityid", environment.Administrator.All("sdkmessageprocessingstepimage", "attributes", "sdkmessageprocessingstepid").Single(image => image.Reference("sdkmessageprocessingstepid") == step.Id).Text("attributes"));
    }

    [TestMethod]
    public void Add_BeforeTheFirstPublish_TakesWhatIsPublishedLater()
    {
        environment.RunConnected("bpf", "add", Table);

        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");

        Assert.AreNotEqual("", Gates().Single().Text("configuration"));
        Assert.AreEqual(ExitCode.Done, environment.RunConnected("health").Code);
    }

    [TestMethod]
    public void Add_Twice_RegistersOnce()
    {
        environment.RunConnected("bpf", "add", Table);

        var run = environment.RunConnected("bpf", "add", Table);

        Assert.AreEqual((ExitCode.Done, $"{TestEnvironment.Host}: {Table} was gated already.\n"), (run.Code, run.Output));
        Assert.HasCount(1, Gates());
    }

    [TestMethod]
    [DataRow("opportunity")]
    [DataRow("contoso_nothing")]
    public void Add_NoFlow_NamesThoseThereAre(string table)
    {
        var run = environment.RunConnected("bpf", "add", table);

        Assert.AreEqual(
            (ExitCode.UnusableInput, $"{table}: {TestEnvironment.Host} has no business process flow through opportunities with this table; it has {Table}\n"),
            (run.Code, run.Error));
        Assert.HasCount(0, Gates());
    }

    [TestMethod]
    public void Remove_Gated_LeavesNoStep()
    {
        environment.RunConnected("bpf", "add", Table);

        var run = environment.RunConnected("bpf", "remove", Table);

        Assert.AreEqual((ExitCode.Done, $"{TestEnvironment.Host}: {Table} is gated no longer.\n"), (run.Code, run.Output));
        Assert.HasCount(0, Gates());
    }

    [TestMethod]
    public void Remove_NotGated_SaysSo() => Assert.AreEqual(ExitCode.UnusableInput, environment.RunConnected("bpf", "remove", Table).Code);

    private Entity[] Gates() =>
        [.. environment.Administrator.All("sdkmessageprocessingstep", "name", "stage", "filteringattributes", "configuration").Where(step => step.Text("name").Contains("gate stages of", StringComparison.Ordinal))];
}
