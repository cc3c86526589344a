using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

/// <summary>Where the snapshot comes from, and what a save becomes without one.</summary>
[TestClass]
public sealed class SnapshotSourceTests
{
    [TestMethod]
    public void Create_TableMode_AsksForTheLiveSnapshotOnce()
    {
        var run = PluginRun.Create(Some.Opportunity());
        run.Organization.Rows["crmq_snapshot"] = new Entity("crmq_snapshot") { ["crmq_content"] = Some.Snapshot };

        run.Execute(new JudgeOpportunity(""));

        Assert.AreEqual((3, "RetrieveMultiple crmq_snapshot"), (run.Target.Verdict(), string.Join(",", run.Organization.Calls)));
    }

    [TestMethod]
    public void Create_NothingPublished_IsNotEvaluated()
    {
        var row = PluginRun.Create(Some.Opportunity()).Execute(new JudgeOpportunity(null)).Target;

        Assert.AreEqual((0, "Not evaluated: no criteria are published."), (row.Verdict(), row["crmq_verdictreason"]));
    }

    [TestMethod]
    public void Create_UnreadableConfiguration_SavesAsNotEvaluatedAndTraces()
    {
        var run = PluginRun.Create(Some.Opportunity()).Execute(new JudgeOpportunity("{\"format\":99}"));

        Assert.AreEqual(0, run.Target.Verdict());
        StringAssert.Contains(run.Trace.Text, "Publish the criteria again");
    }
}
