using System;
using System.ServiceModel;
using CrmQuality.Plugins.Criteria;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Criteria;

/// <summary>What each custom API answers, and what it says where it cannot.</summary>
[TestClass]
public sealed class CustomApiTests
{
    [TestMethod]
    public void Evaluate_UnsavedRow_AnswersTheVerdictAndWhatItWouldMeet()
    {
        var run = Call("crmq_EvaluateOpportunity", ("Draft", Some.Opportunity(99m))).Execute(new EvaluateOpportunity());

        StringAssert.StartsWith(Result(run), "{\"verdict\":\"unvalidated\",\"reason\":\"Unvalidated by Direct sales v7: 1 open.\"");
        StringAssert.Contains(Result(run), "\"refusesSave\":[\"FLOOR\"],\"refusesQuote\":[],\"refusesWin\":[\"FLOOR\"]");
    }

    [TestMethod]
    public void Evaluate_StoredRow_IsReadAsTheCaller()
    {
        var run = Call("crmq_EvaluateOpportunity", ("Target", new EntityReference("opportunity", Guid.NewGuid())));
        run.Organization.Rows["opportunity"] = Some.Stored();

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(new EvaluateOpportunity()));
        run.Organization.Caller = Some.Rep;
        StringAssert.Contains(Result(run.Execute(new EvaluateOpportunity())), "\"verdict\":\"validated\"");
    }

    [TestMethod]
    public void Evaluate_StoredRowWithChanges_JudgesBothTogether()
    {
        var run = Call("crmq_EvaluateOpportunity", ("Target", new EntityReference("opportunity", Guid.NewGuid())), ("Draft", Some.Changes("estimatedvalue", new Money(5m))));
        run.Organization.Rows["opportunity"] = Some.Stored();
        run.Organization.Caller = Some.Rep;

        StringAssert.Contains(Result(run.Execute(new EvaluateOpportunity())), "\"refusesSave\":[\"FLOOR\"]");
    }

    [TestMethod]
    public void Evaluate_RowOfAnotherTable_IsRefused() => Refuses(
        "Target and Draft are opportunities.",
        new EvaluateOpportunity(),
        Call("crmq_EvaluateOpportunity", ("Draft", new Entity("account"))));

    [TestMethod]
    public void Evaluate_NothingPublished_SaysSo() => Refuses(
        "No criteria are published.",
        new EvaluateOpportunity(),
        Call("crmq_EvaluateOpportunity", ("Draft", Some.Opportunity())).With(run => run.Organization.Rows.Clear()));

    [TestMethod]
    public void Evaluate_ServiceFails_SaysThatNothingChangedAndWhereTheDetailsAre()
    {
        var run = Call("crmq_EvaluateOpportunity", ("Draft", Some.Opportunity()));
        run.Organization.OnQuery = _ => throw new FaultException("timeout");

        Refuses("EvaluateOpportunity failed and changed nothing: timeout The plug-in trace log has the details under 00000000-0000-0000-0000-000000000000.", new EvaluateOpportunity(), run);
        StringAssert.Contains(run.Trace.Text, "EvaluateOpportunity failed: System.ServiceModel.FaultException: timeout");
    }

    [TestMethod]
    public void Publish_UnknownAction_IsRefused() =>
        Refuses("'launch' is no action. Use one of publish, retire, pause, resume, rollback.", new PublishCriteriaSet(), Call("crmq_PublishCriteriaSet", ("Action", "launch")).With(HasOrganization));

    [TestMethod]
    public void Publish_SetThatIsNotThere_IsRefusedBeforeAnythingIsWritten()
    {
        var run = Call("crmq_PublishCriteriaSet", ("CriteriaSet", new EntityReference("crmq_criteriaset", Guid.NewGuid()))).With(HasOrganization);

        Refuses("The criteria set is not there or retired. Activate it and publish again.", new PublishCriteriaSet(), run);
        Assert.AreEqual(0, run.Organization.Created.Count);
    }

    [TestMethod]
    public void DryRun_SetThatIsNotThere_IsRefused() => Refuses(
        "The criteria set is not there or retired.",
        new DryRunCriteriaSet(),
        Call("crmq_DryRunCriteriaSet", ("CriteriaSet", new EntityReference("crmq_criteriaset", Guid.NewGuid()))));

    [TestMethod]
    public void Health_NothingPublishedAndNoRoles_NamesBoth()
    {
        var run = Call("crmq_Health").With(one => one.Organization.Rows.Clear()).Execute(new CheckHealth());

        StringAssert.StartsWith(Result(run), "{\"status\":\"error\",\"version\":0,\"hash\":\"\",\"findings\":[{\"code\":\"NothingPublished\",\"severity\":\"error\"");
        StringAssert.Contains(Result(run), "\"subject\":\"CRM Quality Administrator, CRM Quality Manager, CRM Quality Rep\"");
    }

    private static void HasOrganization(PluginRun run) => run.Organization.Rows["organization"] = new Entity("organization");

    private static PluginRun Call(string api, params (string Name, object Value)[] parameters)
    {
        var run = new PluginRun(api, "none", new Entity());
        run.Context.InputParameters.Remove("Target");
        run.Organization.Rows["crmq_snapshot"] = new Entity("crmq_snapshot") { ["crmq_content"] = Some.Snapshot };
        foreach (var (name, value) in parameters)
        {
            run.Context.InputParameters[name] = value;
        }

        return run;
    }

    private static string Result(PluginRun run) => (string)run.Context.OutputParameters["Result"];

    private static void Refuses(string expected, IPlugin api, PluginRun run) =>
        Assert.AreEqual(expected, Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(api)).Message);
}
