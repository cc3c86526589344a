using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

/// <summary>The early step and what it hands on to the judging one.</summary>
[TestClass]
public sealed class ScreenOpportunityTests
{
    private static readonly Guid Account = new("88888888-8888-8888-8888-888888888888");

    private static ScreenOpportunity Screen => new(Some.Related);

    private static JudgeOpportunity Judge => new(Some.Related);

    [TestMethod]
    public void Create_BeforeTheTransaction_ReadsTheParentOnceForBothSteps()
    {
        var run = Early(Opportunity(500m), "Good").Execute(Screen);

        var judged = After(run).Execute(Judge);

        StringAssert.Contains((string)judged.Target["crmq_assessment"], "\"ACCOUNT\":\"met\"");
        Assert.AreEqual("RetrieveMultiple account", string.Join(",", run.Organization.Calls.Concat(judged.Organization.Calls)));
    }

    [TestMethod]
    public void Create_InsideATransaction_LeavesAllToTheJudgingStep() =>
        Assert.AreEqual(0, Early(Opportunity(5m), "Bad").With(run => run.Context.IsInTransaction = true).Execute(Screen).Organization.Calls.Count);

    [TestMethod]
    public void Create_OwnColumnAndParentFail_IsRefusedForBothInOneMessage()
    {
        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => Early(Opportunity(5m), "Bad").Execute(Screen));

        Assert.AreEqual("'Pumps' was not created. Nothing has been saved.\n- FLOOR: see to it.\n- ACCOUNT: see to it.", refusal.Message);
    }

    [TestMethod]
    public void Create_OwnColumnFailsInsideATransaction_IsRefusedWithoutReadingTheParent()
    {
        var run = Early(Opportunity(5m), "Bad").With(one => one.Context.IsInTransaction = true);

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(Judge));

        Assert.AreEqual("RetrieveMultiple usersettings", string.Join(",", run.Organization.Calls));
    }

    [TestMethod]
    public void Create_ParentCannotBeRead_IsSavedAsNotEvaluatedWithoutASecondTry()
    {
        var run = Early(Opportunity(500m), "Good");
        run.Organization.OnQuery = _ => throw new FaultException("timeout");

        var judged = After(run.Execute(Screen)).Execute(Judge);

        Assert.AreEqual((0, 0), (judged.Target.Verdict(), judged.Organization.Calls.Count));
        StringAssert.Contains(run.Trace.Text, "ScreenOpportunity failed: System.ServiceModel.FaultException: timeout");
        StringAssert.Contains(judged.Trace.Text, "Not read again, because an earlier step of the save failed: timeout");
    }

    [TestMethod]
    public void Create_LookupChangedBetweenTheSteps_ReadsTheNewParent()
    {
        var run = Early(Opportunity(500m), "Good").Execute(Screen);
        run.Target["parentaccountid"] = new EntityReference("account", Guid.NewGuid());
        var judged = After(run);
        judged.Organization.Rows["account"] = new Entity("account") { ["description"] = "Bad" };

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => judged.Execute(Judge));
    }

    [TestMethod]
    [DataRow(null, "account", "unknown")]
    [DataRow("Good", "contact", "unknown")]
    public void Create_ParentGoneOrOfAnotherTable_LeavesTheCriterionOpen(string? description, string table, string outcome)
    {
        var target = Opportunity(500m);
        target["parentaccountid"] = new EntityReference(table, Account);

        var judged = After(Early(target, description).Execute(Screen)).Execute(Judge);

        StringAssert.Contains((string)judged.Target["crmq_assessment"], $"\"ACCOUNT\":\"{outcome}\"");
    }

    [TestMethod]
    public void Update_MoreTasksThanAreRead_AreEnoughForAny()
    {
        var run = PluginRun.Update(Some.Stored(), Some.Changes("name", "x")).With(one => one.Context.IsInTransaction = false);
        run.Organization.Rows["task"] = new Entity("task");

        StringAssert.Contains((string)After(run.Execute(Screen)).Execute(Judge).Target["crmq_assessment"], "\"TASKS\":\"met\"");
    }

    [TestMethod]
    public void Update_OfAClosedRow_CostsNoCall()
    {
        var stored = Some.Stored();
        stored["statecode"] = new OptionSetValue(1);
        var run = PluginRun.Update(stored, Some.Changes("estimatedvalue", new Money(5m))).With(one => one.Context.IsInTransaction = false);

        Assert.AreEqual(0, run.Execute(Screen).Organization.Calls.Count);
    }

    [TestMethod]
    public void Update_ThatLoses_CostsNoCall()
    {
        var run = PluginRun.Update(Some.Stored(5m), Some.Changes("statecode", new OptionSetValue(2))).With(one => one.Context.IsInTransaction = false);

        var judged = After(run.Execute(Screen)).Execute(Judge);

        Assert.AreEqual(0, run.Organization.Calls.Count + judged.Organization.Calls.Count);
    }

    private static Entity Opportunity(decimal value)
    {
        var row = Some.Opportunity(value);
        row["parentaccountid"] = new EntityReference("account", Account);
        return row;
    }

    /// <summary>A create before its transaction.</summary>
    /// <param name="target">The opportunity.</param>
    /// <param name="description">The account's; null for no such account.</param>
    private static PluginRun Early(Entity target, string? description)
    {
        var run = PluginRun.Create(target).With(one => one.Context.IsInTransaction = false);
        if (description is not null)
        {
            run.Organization.Rows["account"] = new Entity("account") { ["description"] = description };
        }

        return run;
    }

    /// <summary>The same save inside its transaction: what the early step left is in the parent's variables.</summary>
    private static PluginRun After(PluginRun early)
    {
        var run = new PluginRun(early.Context.MessageName, early.Context.PrimaryEntityName, early.Target);
        run.Context.PreEntityImages.AddRange(early.Context.PreEntityImages);
        run.Context.ParentContext = early.Context;
        return run;
    }
}
