using System;
using System.Collections.Generic;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

/// <summary>Whatever stands in a step's configuration, the opportunity is saved; and what is no snapshot judges nothing.</summary>
[TestClass]
public sealed class CorruptSnapshotTests
{
    private const int Mutations = 5_000;
    private const int NotEvaluated = 0;

    [TestMethod]
    public void Create_SnapshotCutOffAnywhere_IsNotEvaluatedAndTraced()
    {
        for (var length = 1; length < Some.Snapshot.Length; length++)
        {
            var run = PluginRun.Create(Some.Opportunity(99m)).Execute(new JudgeOpportunity(Some.Snapshot.Substring(0, length)));

            Assert.AreEqual(NotEvaluated, run.Target.Verdict(), Some.Snapshot.Substring(0, length));
            StringAssert.Contains(run.Trace.Text, "Publish the criteria again.");
        }
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("{\"format\":1}")]
    [DataRow("<fetch/>")]
    [DataRow("true")]
    public void Create_SomethingElse_IsNotEvaluated(string configuration) =>
        Assert.AreEqual(NotEvaluated, PluginRun.Create(Some.Opportunity()).Execute(new JudgeOpportunity(configuration)).Target.Verdict());

    [TestMethod]
    public void Win_SomethingElse_IsLetThroughAndTraced()
    {
        var run = new PluginRun("Create", "opportunityclose", new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()) });
        run.Context.ParentContext = new TestExecution { MessageName = "Win" };

        StringAssert.Contains(run.Execute(new GateWin("{}")).Trace.Text, "Publish the criteria again.");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    public void Create_LiveVersionThatCannotBeRead_IsNotEvaluated(string content)
    {
        var run = PluginRun.Create(Some.Opportunity());
        run.Organization.Rows["crmq_snapshot"] = new Entity("crmq_snapshot") { ["crmq_content"] = content };

        Assert.AreEqual(NotEvaluated, run.Execute(new ScreenOpportunity(null)).Execute(new JudgeOpportunity(null)).Target.Verdict());
    }

    [TestMethod]
    [DataRow("[", 5000)]
    [DataRow("{\"sets\":", 5000)]
    public void Create_NestedWithoutEnd_IsNotEvaluated(string part, int times)
    {
        var nested = "{\"format\":2,\"sets\":" + string.Concat(System.Linq.Enumerable.Repeat(part, times));

        Assert.AreEqual(NotEvaluated, PluginRun.Create(Some.Opportunity()).Execute(new JudgeOpportunity(nested)).Target.Verdict());
    }

    [TestMethod]
    public void Create_SnapshotWithAnyCharacterReplaced_NeverFailsTheSaveByAnError()
    {
        var random = new Random(3);
        var failures = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(random);
            try
            {
                var run = PluginRun.Create(Some.Opportunity(random.Next(2) == 0 ? 99m : 500m));
                run.Execute(new ScreenOpportunity(text)).Execute(new JudgeOpportunity(text));
            }
            catch (InvalidPluginExecutionException)
            {
                // Still a snapshot, and its criteria refuse.
            }
            catch (Exception failure)
            {
                failures.Add($"{failure.GetType().Name}: {text}");
            }
        }

        Assert.AreEqual(0, failures.Count, string.Join("\n", failures));
    }

    private static string Mutate(Random random)
    {
        var text = Some.Snapshot.ToCharArray();
        for (var i = random.Next(3); i >= 0; i--)
        {
            var at = random.Next(text.Length);
            text[at] = char.IsDigit(text[at]) ? (char)('0' + random.Next(10)) : (char)random.Next(' ', 127);
        }

        return new string(text);
    }
}
