using CrmQuality.Plugins.Criteria;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Criteria;

[TestClass]
public sealed class KeepSnapshotTests
{
    [TestMethod]
    [DataRow("Create")]
    [DataRow("Update")]
    [DataRow("Delete")]
    public void Save_Direct_IsRefused(string message)
    {
        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => Run(message).Execute(new KeepSnapshot(null)));

        StringAssert.StartsWith(refusal.Message, "Published versions do not change.");
    }

    [TestMethod]
    public void Save_ByPublishing_IsLetThrough()
    {
        var run = Run("Create");
        run.Context.ParentContext = new TestExecution { MessageName = "crmq_PublishCriteriaSet" };

        Assert.AreEqual(0, run.Execute(new KeepSnapshot(null)).Organization.Calls.Count);
    }

    private static PluginRun Run(string message) => new(message, "crmq_snapshot", new Entity("crmq_snapshot"));
}
