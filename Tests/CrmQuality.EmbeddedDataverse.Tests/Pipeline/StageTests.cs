using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Stages, order and filters of the event pipeline.</summary>
[TestClass]
public sealed class StageTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "Steps run in the stages 10, 20 and 40 around the main operation", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void Create_StepsOfAllStages_RunInOrderOfStage()
    {
        var order = new List<int>();
        foreach (var stage in new[] { 40, 20, 10 })
        {
            bench.Register("Create", "opportunity", stage, run => order.Add(run.Context.Stage));
        }

        bench.CreateOpportunity();

        Assert.AreEqual("10 20 40", string.Join(' ', order));
    }

    [TestMethod]
    [Conformance("Pipeline", "Steps of one stage run by execution order", Certainty.Documented, "Microsoft Learn, Register a plug-in, execution order")]
    public void Create_StepsOfOneStage_RunByRank()
    {
        var order = new List<string>();
        bench.Register("Create", "opportunity", 20, _ => order.Add("second"), step => step["rank"] = 10000);
        bench.Register("Create", "opportunity", 20, _ => order.Add("first"), step => step["rank"] = 2);

        bench.CreateOpportunity();

        Assert.AreEqual("first second", string.Join(' ', order));
    }

    [TestMethod]
    [Conformance("Pipeline", "What a PreOperation step puts into the Target is saved", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void PreOperation_ColumnSetInTarget_IsSaved()
    {
        bench.Register("Create", "opportunity", 20, run => run.Target["description"] = "from the plug-in");

        var id = bench.CreateOpportunity();

        Assert.AreEqual("from the plug-in", bench.Opportunity(id)["description"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "Plug-ins work on a copy: the caller's object stays as it was", Certainty.Documented, "Microsoft Learn, Understand the execution context, input parameters travel over a service boundary")]
    public void PreOperation_ColumnSetInTarget_DoesNotReachTheCallersObject()
    {
        bench.Register("Create", "opportunity", 20, run => run.Target["description"] = "x");
        var row = new Entity("opportunity") { ["name"] = "n" };

        bench.Service.Create(row);

        Assert.IsFalse(row.Contains("description"));
    }

    [TestMethod]
    [Conformance("Pipeline", "An Update step runs when a filtering attribute is in the Target, changed or not", Certainty.Documented, "Microsoft Learn, Register a plug-in, filtering attributes")]
    public void Update_FilteringAttributes_RunOnlyWhenOneIsInTheTarget()
    {
        var runs = 0;
        bench.Register("Update", "opportunity", 20, _ => runs++, step => step["filteringattributes"] = "name, estimatedvalue");
        var id = bench.CreateOpportunity("Same");

        bench.Service.Update(new Entity("opportunity", id) { ["description"] = "x" });
        Assert.AreEqual(0, runs);
        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "Same" });

        Assert.AreEqual(1, runs);
    }

    [TestMethod]
    [Conformance("Pipeline", "An Update of state and other columns runs stages 20 and 40 twice, first for the other columns", Certainty.Documented, "Microsoft Learn, Special update operation behavior")]
    public void Update_StateWithOtherColumns_RunsOperationStagesTwice()
    {
        var seen = new List<string>();
        var validations = 0;
        bench.Register("Update", "opportunity", 10, _ => validations++);
        bench.Register("Update", "opportunity", 20, run => seen.Add(string.Join(",", run.Target.Attributes.Keys)));
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n", ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

        Assert.AreEqual("name; statecode,statuscode", string.Join("; ", seen));
        Assert.AreEqual(1, validations);
        Assert.AreEqual(1, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    [Conformance("Pipeline", "A disabled step does not run", Certainty.Documented, "Microsoft Learn, Register a plug-in")]
    public void Step_Disabled_DoesNotRun()
    {
        var runs = 0;
        var step = bench.Register("Create", "opportunity", 20, _ => runs++);
        bench.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        bench.CreateOpportunity();

        Assert.AreEqual(0, runs);
    }

    [TestMethod]
    [Conformance("Pipeline", "PreValidation of a top-level request is outside the transaction, stages 20 and 40 are inside", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void Context_IsInTransaction_FromStage20On()
    {
        var seen = new List<bool>();
        foreach (var stage in new[] { 10, 20, 40 })
        {
            bench.Register("Create", "opportunity", stage, run => seen.Add(run.Context.IsInTransaction));
        }

        bench.CreateOpportunity();

        Assert.AreEqual("False True True", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "An asynchronous step exists in PostOperation only", Certainty.Documented, "Microsoft Learn, Register a plug-in, execution mode")]
    public void Step_AsynchronousBeforeTheOperation_IsRefused()
    {
        var fault = PipelineBench.Fault(() => bench.Register("Create", "opportunity", 20, _ => { }, step => step["mode"] = new OptionSetValue(1)));

        StringAssert.Contains(fault.Message, "asynchronous", StringComparison.Ordinal);
    }
}
