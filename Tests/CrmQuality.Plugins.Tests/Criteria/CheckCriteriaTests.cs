using System;
using System.ServiceModel;
using CrmQuality.Plugins.Criteria;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Criteria;

[TestClass]
public sealed class CheckCriteriaTests
{
    private static readonly Guid Set = new("22222222-2222-2222-2222-222222222222");

    [TestMethod]
    public void Create_CriterionThatFits_IsLetThrough() => Run(Criterion("<filter><condition attribute='name' operator='not-null'/></filter>")).Execute(new CheckCriteria(null));

    [TestMethod]
    [DataRow(1033, "'First' was not saved.\n- FIRST condition: Table opportunity has no column 'nam'. Did you mean 'name'? Use the logical name, such as createdon.")]
    [DataRow(1035, "'First' jäi tallentamatta.\n- FIRST condition: Table opportunity has no column 'nam'. Did you mean 'name'? Use the logical name, such as createdon.")]
    public void Create_UnknownColumn_IsRefusedInTheAuthorsLanguage(int language, string expected)
    {
        var run = Run(Criterion("<filter><condition attribute='nam' operator='not-null'/></filter>"));
        run.Organization.Rows["usersettings"] = new Entity("usersettings") { ["uilanguageid"] = language };

        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(new CheckCriteria(null)));

        Assert.AreEqual(expected, refusal.Message);
    }

    [TestMethod]
    public void Update_OneColumn_IsCheckedTogetherWithTheStoredOnes()
    {
        var stored = Criterion("<filter><condition attribute='name' operator='not-null'/></filter>");
        stored["crmq_appliesfrom"] = new DateTime(2025, 7, 1);
        var run = Run(new Entity("crmq_criterion") { ["crmq_blocksfrom"] = new DateTime(2025, 6, 1) }, "Update");
        run.Context.PreEntityImages["PreImage"] = stored;

        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(new CheckCriteria(null)));

        StringAssert.Contains(refusal.Message, "It would block from 2025-06-01, before it applies from 2025-07-01.");
    }

    [TestMethod]
    public void Create_SetThatDoesNotFit_NamesEverything()
    {
        var row = new Entity("crmq_criteriaset") { ["crmq_name"] = "Direct sales", ["crmq_code"] = "DIRECT", ["crmq_threshold"] = 101, ["crmq_stages"] = "Close\nclose", ["crmq_scope"] = "<filter/>" };

        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => Run(row).Execute(new CheckCriteria(null)));

        Assert.AreEqual(1 + 3, refusal.Message.Split('\n').Length, refusal.Message);
    }

    [TestMethod]
    public void Create_EnvironmentCannotBeRead_IsLetThroughAndTraced()
    {
        var run = Run(Criterion("<filter/>"));
        run.Organization.OnExecute = _ => throw new FaultException("no metadata");

        StringAssert.Contains(run.Execute(new CheckCriteria(null)).Trace.Text, "CheckCriteria failed: System.ServiceModel.FaultException: no metadata");
    }

    [TestMethod]
    public void Delete_SetOfTheLiveVersion_IsRefused()
    {
        var refusal = Assert.ThrowsExactly<InvalidPluginExecutionException>(() => Delete(Set).Execute(new CheckCriteria(null)));

        Assert.AreEqual("'Direct sales' is published, and verdicts refer to it. Retire it with crmq_PublishCriteriaSet before you delete it.", refusal.Message);
    }

    [TestMethod]
    public void Delete_AnotherSet_IsLetThrough() => Delete(Guid.NewGuid()).Execute(new CheckCriteria(null));

    private static PluginRun Delete(Guid set)
    {
        var run = new PluginRun("Delete", "crmq_criteriaset", new Entity("crmq_criteriaset", set));
        run.Context.InputParameters["Target"] = new EntityReference("crmq_criteriaset", set);
        run.Organization.Rows["crmq_snapshot"] = new Entity("crmq_snapshot") { ["crmq_content"] = Some.Snapshot };
        return run;
    }

    private static Entity Criterion(string condition) => new("crmq_criterion") { ["crmq_name"] = "First", ["crmq_code"] = "FIRST", ["crmq_condition"] = condition };

    private static PluginRun Run(Entity target, string message = "Create")
    {
        var run = new PluginRun(message, target.LogicalName, target);
        run.Organization.OnExecute = TestMetadata.Answer;
        return run;
    }
}
