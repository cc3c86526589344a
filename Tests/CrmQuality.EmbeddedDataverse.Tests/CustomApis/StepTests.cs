using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>Steps of others on the message of a custom API.</summary>
[TestClass]
public sealed class StepTests
{
    private const string Page = "Microsoft Learn, Create and use custom APIs, Select a custom processing step type";
    private const int NotAllowed = -2147204729;
    private readonly ApiBench bench = new();
    private readonly List<string> order = [];

    [TestMethod]
    [Conformance("Pipeline", "Where an API allows all steps, those of the stages 10, 20 and 40 run around its main operation.", Certainty.Documented, Page)]
    public void Call_StepsOfAllStages_RunAroundTheMainOperation()
    {
        bench.Define(Note("30"));
        bench.Step(40, Note("40"));
        bench.Step(20, Note("20"));
        bench.Step(10, Note("10"));

        bench.Call();

        Assert.AreEqual("10 20 30 40", string.Join(' ', order));
    }

    [TestMethod]
    [Conformance("Pipeline", "After the main operation OutputParameters hold the answer, and a PostOperation step may change it.", Certainty.Documented, "Microsoft Learn, Use messages with the Organization service, Working with messages in plug-ins")]
    public void Call_PostOperationStep_SeesAndChangesTheAnswer()
    {
        bench.Define(run => run.Context.OutputParameters["Count"] = 1).Property("Count", 7);
        bench.Step(40, run => run.Context.OutputParameters["Count"] = (int)run.Context.OutputParameters["Count"] + 1);

        Assert.AreEqual(2, bench.Call()["Count"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "What an earlier step puts into InputParameters reaches the main operation.", Certainty.Documented, "Microsoft Learn, Use messages with the Organization service, Working with messages in plug-ins")]
    public void Call_PreOperationStep_ChangesWhatTheMainOperationGets()
    {
        bench.Define(run => order.Add((string)run.Context.InputParameters["In"])).Parameter("In", 10);
        bench.Step(20, run => run.Context.InputParameters["In"] = "changed");

        bench.Call(("In", "sent"));

        Assert.AreEqual("changed", order[0]);
    }

    [TestMethod]
    [Conformance("Pipeline", "Shared variables of stage 20 reach the later stages of the call, stage 30 included, and its asynchronous steps.", Certainty.Documented, "Microsoft Learn, Understand the execution context, shared variables")]
    public void Call_SharedVariables_ReachLaterStages()
    {
        bench.Define(run => run.Context.SharedVariables["n"] = (int)run.Context.SharedVariables["n"] + 1);
        bench.Step(20, run => run.Context.SharedVariables["n"] = 1);
        bench.Step(40, run => order.Add($"40: {run.Context.SharedVariables["n"]}"));
        bench.Step(40, run => order.Add($"later: {run.Context.SharedVariables["n"]}"), Asynchronous);

        bench.Call();
        bench.Organization.DrainAsyncQueue();

        Assert.AreEqual("40: 2, later: 2", string.Join(", ", order));
    }

    [TestMethod]
    [Conformance("Pipeline", "An API that allows no steps takes none: Custom SdkMessageProcessingStep is not allowed.", Certainty.Documented, Page + "; error SdkCustomProcessingStepIsNotAllowed")]
    public void Step_WhereNoneIsAllowed_IsRefused()
    {
        bench.Define(_ => { }, row => row["allowedcustomprocessingsteptype"] = new OptionSetValue(0));

        FaultAssert.Throws(NotAllowed, () => bench.Step(20, _ => { }), bench.Name, "none");
        FaultAssert.Throws(NotAllowed, () => bench.Step(40, _ => { }, Asynchronous), bench.Name);
    }

    [TestMethod]
    [Conformance("Pipeline", "An API that allows asynchronous steps takes those and no others; they run after the call.", Certainty.Documented, Page + "; error SdkCustomProcessingStepIsNotAllowed")]
    public void Step_WhereOnlyAsynchronousOnesAreAllowed_IsRefusedOrRunsLater()
    {
        bench.Define(Note("30"), row => row["allowedcustomprocessingsteptype"] = new OptionSetValue(1));
        FaultAssert.Throws(NotAllowed, () => bench.Step(20, _ => { }), "asynchronous");
        bench.Step(40, Note("later"), Asynchronous);

        bench.Call();
        Assert.AreEqual("30", string.Join(' ', order));

        bench.Organization.DrainAsyncQueue();
        Assert.AreEqual("30 later", string.Join(' ', order));
    }

    [TestMethod]
    [Conformance("Pipeline", "The message of a custom API has no images.", Certainty.Documented, "Microsoft Learn, Register a plug-in, entity images: the messages listed there; error SdkMessageDoesNotSupportImageRegistration")]
    public void Image_OnTheMessage_IsRefused()
    {
        bench.Define();
        var step = bench.Step(40, _ => { });

        FaultAssert.Throws(-2147204727, () => bench.Bench.AddImage(step, "Pre", 0), bench.Name);
    }

    [TestMethod]
    [Conformance("Pipeline", "A step on a bound API is registered on its table.", Certainty.Assumed, "the pair of message and table that such an API makes; no page describes it", Check = "create a custom API bound to account; query sdkmessagefilter for its message; register a step with the pair and call the API")]
    public void Step_OnABoundApi_IsRegisteredOnItsTable()
    {
        bench.Define(Note("30"), row =>
        {
            row["bindingtype"] = new OptionSetValue(1);
            row["boundentitylogicalname"] = "account";
        });
        bench.Step(40, Note("40"), table: "account");

        bench.Call(("Target", new EntityReference("account", bench.Id)));

        Assert.AreEqual("30 40", string.Join(' ', order));
    }

    private static void Asynchronous(Entity step) => step["mode"] = new OptionSetValue(1);

    private System.Action<Pipeline.ProbeRun> Note(string what) => _ => order.Add(what);
}
