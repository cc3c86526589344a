using System;
using System.Linq;

namespace CrmQuality.Scenarios.Faults;

/// <summary>Every call that our plug-ins make fails in turn; docs/enforcement.md has the results.</summary>
[TestClass]
public sealed class FaultScenarios
{
    private static readonly string[] Outside = ["create", "update", "quote created", "stage of a business process flow"];
    private static readonly string[] Inside = ["create inside another save", "update inside another save", "win", "quote generated"];

    [TestMethod]
    public void Calls_AnyFails_LeaveAllOrNothingAndCanBeRead() => Assert.AreEqual("", string.Join('\n', FaultTable.All.Where(result => !result.IsSound)));

    [TestMethod]
    public void Saves_CallFailsOutsideATransaction_AreNotLost() => Assert.AreEqual(
        "",
        string.Join('\n', FaultTable.All.Where(result => !IsClosed(result) && Outside.Contains(result.Story) && result.Word is not ("the same" or "saved as not evaluated"))));

    [TestMethod]
    public void Saves_CallFailsInsideATransaction_AreEndedByThePlatform() => Assert.AreEqual(
        "",
        string.Join('\n', FaultTable.All.Where(result => !IsClosed(result) && !result.IsAsynchronous && Inside.Contains(result.Story) && !result.Found.StartsWith("ended: ", StringComparison.Ordinal))));

    [TestMethod]
    public void Saves_CallFailsWhereTheSetFailsClosed_AreRefusedInWords() => Assert.AreEqual(
        "",
        string.Join('\n', FaultTable.All.Where(result => IsClosed(result) && !result.IsAsynchronous && Outside.Contains(result.Story) && !result.Found.Contains("your organisation saves nothing then", StringComparison.Ordinal))));

    [TestMethod]
    public void Jobs_CallFails_AreTriedAgainAndComeToTheSame() =>
        Assert.AreEqual("", string.Join('\n', FaultTable.All.Where(result => result.IsAsynchronous && result.Word != "the same")));

    private static bool IsClosed(FaultResult result) => result.Group == "a set fails closed";
}
