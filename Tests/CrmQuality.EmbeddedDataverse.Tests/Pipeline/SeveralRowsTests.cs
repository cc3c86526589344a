using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>CreateMultiple and UpdateMultiple, merged with Create and Update.</summary>
[TestClass]
public sealed class SeveralRowsTests
{
    private const string Bulk = "Microsoft Learn, Use bulk operation messages";
    private const string Plugins = "Microsoft Learn, Write plug-ins for CreateMultiple and UpdateMultiple";

    private readonly PipelineBench bench = new();
    private readonly List<string> seen = [];

    [TestMethod]
    [Conformance("Pipeline", "CreateMultiple creates the rows of its Targets and answers their ids in the same order", Certainty.Documented, Bulk)]
    public void CreateMultiple_ThreeTargets_AnswersTheirIdsInOrder()
    {
        var response = bench.CreateAccounts("a", "b", "c");

        Assert.AreEqual("a b c", string.Join(' ', response.Ids.Select(id => bench.Account(id)["name"])));
    }

    [TestMethod]
    [Conformance("Pipeline", "CreateMultiple raises the Create event for each row", Certainty.Documented, Bulk + ", Message pipelines merged")]
    public void CreateMultiple_StepsOnCreate_RunForEachRow()
    {
        bench.Register("Create", "account", 20, run => seen.Add($"{run.Context.MessageName} {run.Target["name"]}"));

        bench.CreateAccounts("a", "b");

        Assert.AreEqual("Create a, Create b", string.Join(", ", seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "Create raises the CreateMultiple event with one Target, and what a step puts into it is saved", Certainty.Documented, Bulk + ", Message pipelines merged")]
    public void Create_StepOnCreateMultiple_GetsTheOneTarget()
    {
        bench.Register("CreateMultiple", "account", 20, run =>
        {
            seen.Add($"{run.Context.MessageName} {run.Targets.Count} {run.Context.PrimaryEntityName}");
            run.Targets[0]["description"] = "from the step";
        });

        var id = bench.Service.Create(new Entity("account") { ["name"] = "a" });

        Assert.AreEqual("CreateMultiple 1 account", string.Join(", ", seen));
        Assert.AreEqual("from the step", bench.Account(id)["description"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "Within a stage the steps of the message for one row run first, those of the message for several rows after them", Certainty.Assumed,
        Bulk + " says that the pipelines are merged, not in which order",
        Check = "register traced steps on Create and CreateMultiple of account in stages 10, 20 and 40; create one row, then two with CreateMultiple; compare the order of the trace rows")]
    public void CreateMultiple_StepsOnBothMessages_RunStageByStage()
    {
        foreach (var stage in new[] { 10, 20, 40 })
        {
            bench.Register("CreateMultiple", "account", stage, run => seen.Add($"{stage}*{run.Targets.Count}"));
            bench.Register("Create", "account", stage, run => seen.Add($"{stage}{run.Target["name"]}"));
        }

        bench.CreateAccounts("a", "b");

        Assert.AreEqual("10a 10b 10*2 20a 20b 20*2 40a 40b 40*2", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Transactions", "One failing row of CreateMultiple takes back all of them", Certainty.Documented, Bulk + ", On Error behavior with standard tables")]
    public void CreateMultiple_OneRowRefused_TakesAllBack()
    {
        bench.Register("Create", "account", 40, run =>
        {
            if ((string)run.Target["name"] == "c")
            {
                throw new InvalidPluginExecutionException("not c");
            }
        });

        Assert.AreEqual("not c", PipelineBench.Fault(() => bench.CreateAccounts("a", "b", "c")).Detail.Message);

        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    [Conformance("Pipeline", "A step on UpdateMultiple runs when a filtering attribute is in any of the Targets, and gets all of them", Certainty.Documented, Plugins)]
    public void UpdateMultiple_FilterInOneTarget_RunsWithAllTargets()
    {
        var ids = bench.CreateAccounts("a", "b").Ids;
        bench.Register("UpdateMultiple", "account", 20, run => seen.Add($"all {run.Targets.Count}"), step => step["filteringattributes"] = "description");
        bench.Register("Update", "account", 20, run => seen.Add($"one {run.Context.PrimaryEntityId == ids[1]}"), step => step["filteringattributes"] = "description");

        bench.Update(new Entity("account", ids[0]) { ["name"] = "A" }, new Entity("account", ids[1]) { ["description"] = "x" });
        bench.Update(new Entity("account", ids[0]) { ["name"] = "A2" });

        Assert.AreEqual("one True, all 2", string.Join(", ", seen));
        Assert.AreEqual("A2", bench.Account(ids[0])["name"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "A step on UpdateMultiple finds its images per Target in PreEntityImagesCollection and PostEntityImagesCollection", Certainty.Documented, Plugins)]
    public void UpdateMultiple_Images_ComePerTarget()
    {
        var ids = bench.CreateAccounts("a", "b").Ids;
        var step = bench.Register("UpdateMultiple", "account", 40, run => seen.AddRange(
            run.Context.PreEntityImagesCollection.Zip(run.Context.PostEntityImagesCollection, (before, after) => $"{before["Image"]["name"]}>{after["Image"]["name"]}")));
        bench.AddImage(step, "Image", 2, "name");

        bench.Update(new Entity("account", ids[0]) { ["name"] = "A" }, new Entity("account", ids[1]) { ["name"] = "B" });

        Assert.AreEqual("a>A b>B", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "Of several Targets of UpdateMultiple with the same row the first is written, the others are ignored", Certainty.Documented, Bulk + ", Duplicate records in UpdateMultiple Targets parameter")]
    public void UpdateMultiple_SameRowTwice_WritesTheFirst()
    {
        var id = bench.CreateAccounts("a").Ids[0];

        bench.Update(new Entity("account", id) { ["name"] = "first" }, new Entity("account", id) { ["name"] = "second" });

        Assert.AreEqual("first", bench.Account(id)["name"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "UpdateMultiple with state and other columns runs stages 20 to 40 for the other columns of all rows, then for their states", Certainty.Assumed,
        "Microsoft Learn, Special update operation behavior, says it of Update only",
        Check = "trace Update and UpdateMultiple of opportunity in stage 20; UpdateMultiple two rows, one with name and statecode, one with name; compare the Targets traced")]
    public void UpdateMultiple_OneTargetWithState_SplitsIt()
    {
        var ids = new[] { bench.CreateOpportunity("a"), bench.CreateOpportunity("b") };
        bench.Register("UpdateMultiple", "opportunity", 20, run => seen.Add(string.Join('+', run.Targets.Select(row => string.Join(',', row.Attributes.Keys)))));

        bench.Update(
            new Entity("opportunity", ids[0]) { ["name"] = "A", ["statecode"] = new OptionSetValue(1) },
            new Entity("opportunity", ids[1]) { ["name"] = "B" });

        Assert.AreEqual("name+name; statecode", string.Join("; ", seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "An asynchronous step on CreateMultiple runs once for all rows, after the commit", Certainty.Documented, Plugins)]
    public void CreateMultiple_AsynchronousStep_RunsOnceForAllRows()
    {
        bench.Register("CreateMultiple", "account", 40, run => seen.Add($"{run.Targets.Count} {((Guid[])run.Context.OutputParameters["Ids"]).Length}"), step => step["mode"] = new OptionSetValue(1));

        bench.CreateAccounts("a", "b");

        Assert.AreEqual(1, bench.Organization.DrainAsyncQueue());
        Assert.AreEqual("2 2", string.Join(", ", seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "A message for several rows without Targets, or with Targets of several tables, is refused", Certainty.Assumed,
        "Microsoft Learn, CreateMultipleRequest: all rows must be of the same table; the error code is not documented",
        Check = "send CreateMultiple with an account and a contact, and one without Targets; compare the error codes")]
    public void CreateMultiple_MixedOrEmpty_IsRefused()
    {
        var mixed = new EntityCollection([new Entity("account"), new Entity("contact")]);

        FaultAssert.Throws(-2147220989, () => bench.Service.Execute(new CreateMultipleRequest { Targets = mixed }), "account", "contact");
        FaultAssert.Throws(-2147220989, () => bench.Service.Execute(new CreateMultipleRequest { Targets = new EntityCollection() }), "no Targets");
    }
}
