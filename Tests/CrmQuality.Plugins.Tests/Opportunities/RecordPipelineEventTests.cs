using System;
using System.ServiceModel;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

[TestClass]
public sealed class RecordPipelineEventTests
{
    private static RecordPipelineEvent Plugin => new("");

    [TestMethod]
    public void Create_Validated_RecordsVerdictValueAndCredit()
    {
        var run = AfterCreate(Some.Judge);

        var row = run.Execute(Plugin).Organization.Created[0];

        Assert.AreEqual("crmq_pipelineevent", row.LogicalName);
        Assert.AreEqual((284610000, 284610003), (Choice(row, "crmq_kind"), Choice(row, "crmq_verdict")));
        Assert.AreEqual(500m, row["crmq_estimatedvalue"]);
        Assert.AreEqual(Some.Rep, ((EntityReference)row["crmq_creditedtoid"]).Id);
        Assert.AreEqual(run.Context.SharedVariables["crmq_evaluation"], row["crmq_evaluationid"]);
    }

    [TestMethod]
    public void Update_NothingMoved_RecordsNothing()
    {
        var stored = Some.Stored();
        var run = PluginRun.Update(stored, Some.Changes("name", "x"));
        run.Context.PostEntityImages["PostImage"] = Some.Stored();

        Assert.AreEqual(0, run.Execute(Plugin).Organization.Created.Count);
    }

    [TestMethod]
    [DataRow(0, 1, 284610002)]
    [DataRow(0, 2, 284610003)]
    [DataRow(1, 0, 284610004)]
    public void Update_StateChange_RecordsItsKind(int was, int becomes, int kind)
    {
        var before = Some.Stored();
        before["statecode"] = new OptionSetValue(was);
        var after = Some.Stored();
        after["statecode"] = new OptionSetValue(becomes);
        var run = PluginRun.Update(before, Some.Changes("statecode", new OptionSetValue(becomes)));
        run.Context.PostEntityImages["PostImage"] = after;

        Assert.AreEqual(kind, Choice(run.Execute(Plugin).Organization.Created[0], "crmq_kind"));
    }

    [TestMethod]
    public void Update_OwnerChanged_RecordsTheNewOne()
    {
        var after = Some.Stored();
        after["ownerid"] = new EntityReference("team", Some.Team);
        var run = PluginRun.Update(Some.Stored(), Some.Changes("ownerid", after["ownerid"]));
        run.Context.PostEntityImages["PostImage"] = after;

        var row = run.Execute(Plugin).Organization.Created[0];

        Assert.AreEqual((Some.Team, true), (((EntityReference)row["crmq_ownerteamid"]).Id, row["crmq_ownerchanged"]));
    }

    [TestMethod]
    [DataRow(null, 1, "1")]
    [DataRow("Develop", 1, "Develop")]
    [DataRow(null, null, null)]
    public void Update_StageMoved_RecordsPhaseElseSalesStage(string? phase, int? salesStage, string? expected)
    {
        var after = Some.Stored();
        after["estimatedclosedate"] = Some.Now.Date;
        after["stepname"] = phase;
        after["salesstage"] = salesStage is { } number ? new OptionSetValue(number) : null;
        var run = PluginRun.Update(Some.Stored(), Some.Changes("stepname", phase));
        run.Context.PostEntityImages["PostImage"] = after;

        Assert.AreEqual(expected, run.Execute(Plugin).Organization.Created[0]["crmq_stage"]);
    }

    [TestMethod]
    [DataRow(unchecked((int)0x80040237))]
    [DataRow(unchecked((int)0x80060892))]
    public void Create_DeliveredTwice_IsHarmless(int errorCode)
    {
        var run = AfterCreate(Some.Judge);
        run.Organization.OnCreate = _ => throw Fault(errorCode);

        Assert.AreEqual("", run.With(r => r.Trace.Trace("start")).Execute(Plugin).Trace.Text.Replace("start", ""));
    }

    [TestMethod]
    public void Create_OtherFault_IsTracedAndRetried()
    {
        var run = AfterCreate(Some.Judge);
        run.Organization.OnCreate = _ => throw Fault(-1);

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(Plugin));
    }

    [TestMethod]
    public void Update_StepWithoutPreImage_IsNotMistakenForACreate()
    {
        var run = new PluginRun("Update", "opportunity", Some.Changes("name", "x"));
        run.Context.PostEntityImages["PostImage"] = Some.Stored();

        Assert.ThrowsExactly<InvalidPluginExecutionException>(() => run.Execute(Plugin));
        Assert.AreEqual(0, run.Organization.Created.Count);
    }

    private static PluginRun AfterCreate(IPlugin judge)
    {
        var saved = PluginRun.Create(Some.Opportunity()).Execute(judge);
        var run = new PluginRun("Create", "opportunity", saved.Target);
        run.Context.SharedVariables["crmq_evaluation"] = saved.Context.SharedVariables["crmq_evaluation"];
        var after = Some.Stored();
        foreach (var column in saved.Target.Attributes)
        {
            after[column.Key] = column.Value;
        }

        run.Context.PostEntityImages["PostImage"] = after;
        return run;
    }

    private static int Choice(Entity row, string column) => ((OptionSetValue)row[column]).Value;

    private static FaultException<OrganizationServiceFault> Fault(int code) => new(new OrganizationServiceFault { ErrorCode = code }, new FaultReason("fault"));
}
