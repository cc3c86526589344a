using System;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

[TestClass]
public sealed class GateWinTests
{
    private static GateWin Plugin => new(Some.Snapshot);

    [TestMethod]
    [DataRow("Win")]
    [DataRow("WinOpportunity")]
    public void Create_ByAWinBelowTheFloor_IsRefused(string parent) =>
        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => Closing(parent, 50m).Execute(Plugin));

    [TestMethod]
    public void Create_ByAWinAboveTheFloor_CostsOneCall() =>
        Assert.AreEqual("RetrieveMultiple opportunity", string.Join(",", Closing("Win", 500m).Execute(Plugin).Organization.Calls));

    [TestMethod]
    [DataRow("Lose")]
    [DataRow(null)]
    public void Create_ByALossOrDirectly_IsLetThroughWithoutACall(string? parent) =>
        Assert.AreEqual(0, Closing(parent, 50m).Execute(Plugin).Organization.Calls.Count);

    [TestMethod]
    public void Create_NoCriterionGatesWins_CostsNoCall()
    {
        var withoutGate = Some.Snapshot.Replace("\"gates\":9", "\"gates\":1");

        Assert.AreEqual(0, Closing("Win", 50m).Execute(new GateWin(withoutGate)).Organization.Calls.Count);
    }

    private static PluginRun Closing(string? parent, decimal value)
    {
        var closing = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()) };
        var run = new PluginRun("Create", "opportunityclose", closing);
        run.Organization.Rows["opportunity"] = Some.Stored(value);
        if (parent is not null)
        {
            run.Context.ParentContext = new TestExecution { MessageName = parent };
        }

        return run;
    }
}
