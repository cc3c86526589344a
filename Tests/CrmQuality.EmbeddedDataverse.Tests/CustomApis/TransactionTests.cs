using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>What a call takes back, how deep it goes, and what ends it.</summary>
[TestClass]
public sealed class TransactionTests
{
    private const string Framework = "Microsoft Learn, Event framework: the stages 20 to 40 are within the transaction";
    private readonly ApiBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "The main operation of a custom API is within the transaction of stages 20 to 40.", Certainty.Documented, Framework)]
    public void Call_MainOperation_IsInTheTransaction()
    {
        var (before, inside) = (true, false);
        bench.Define(run => inside = run.Context.IsInTransaction);
        bench.Step(10, run => before = run.Context.IsInTransaction);

        bench.Call();

        Assert.AreEqual((false, true), (before, inside));
    }

    [TestMethod]
    [DataRow(30)]
    [DataRow(40)]
    [Conformance("Transactions", "A refusal in the main operation or after it takes back what the call wrote, and reaches the client with its message.", Certainty.Documented, Framework)]
    public void Call_Refused_TakesEverythingBack(int stage)
    {
        bench.Define(run =>
        {
            run.Service.Create(new Entity("account"));
            RefuseAt(stage, run);
        });
        bench.Step(20, run => run.Service.Create(new Entity("contact")));
        bench.Step(40, run => RefuseAt(stage, run));

        FaultAssert.Throws(-2147220891, () => bench.Call(), "Not today.");

        Assert.AreEqual(0, bench.Bench.Count("account") + bench.Bench.Count("contact"));
    }

    [TestMethod]
    [Conformance("Transactions", "A call that a plug-in makes belongs to the plug-in's transaction.", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions")]
    public void Call_ByAPlugin_IsTakenBackWithIt()
    {
        bench.Define(run => run.Service.Create(new Entity("contact")));
        bench.Bench.Register("Create", "account", 40, run =>
        {
            bench.CallAs(run.Service);
            throw new InvalidPluginExecutionException("Not today.");
        });

        FaultAssert.Throws(-2147220891, () => bench.Bench.Service.Create(new Entity("account")), "Not today.");

        Assert.AreEqual(0, bench.Bench.Count("contact"));
    }

    [TestMethod]
    [Conformance("Pipeline", "A call that a plug-in makes is one deeper, and its context leads to the plug-in's event.", Certainty.Documented, "Microsoft Learn, IExecutionContext.Depth, IPluginExecutionContext.ParentContext")]
    public void Call_ByAPlugin_IsOneDeeper()
    {
        var (depth, parent) = (0, "");
        bench.Define(run => (depth, parent) = (run.Context.Depth, run.Context.ParentContext.MessageName));
        bench.Bench.Register("Create", "account", 20, run => bench.CallAs(run.Service));

        bench.Bench.Service.Create(new Entity("account"));

        Assert.AreEqual((2, "Create"), (depth, parent));
    }

    [TestMethod]
    [Conformance("Pipeline", "An API that calls itself is taken for a loop at depth 9.", Certainty.Documented, "Microsoft Learn, IExecutionContext.Depth; error SdkCorrelationTokenDepthTooHigh")]
    public void Call_OfItself_IsTakenForALoop()
    {
        var deepest = 0;
        bench.Define(run =>
        {
            deepest = Math.Max(deepest, run.Context.Depth);
            bench.CallAs(run.Service);
        });

        FaultAssert.Throws(-2147220956, () => bench.Call(), "loop");

        Assert.AreEqual(8, deepest);
    }

    [TestMethod]
    [Conformance("Pipeline", "The main operation is traced like a step, at its own message and depth.", Certainty.Documented, "Microsoft Learn, Tracing and logging; table reference of plugintracelog")]
    public void Call_MainOperation_IsTraced()
    {
        bench.Bench.Service.Update(new Entity("organization", bench.Organization.OrganizationId) { ["plugintracelogsetting"] = new OptionSetValue(2) });
        bench.Define(run => run.Tracing.Trace("done"));

        bench.Call();

        var entry = bench.Organization.Traces.Entries[^1];
        Assert.AreEqual((typeof(ApiProbe).FullName, bench.Name, 30, 1, "done"), (entry.TypeName, entry.Message, entry.Stage, entry.Depth, entry.Text));
    }

    [TestMethod]
    [Conformance("Pipeline", "A main operation that hangs is ended by the limit of 2 minutes, and the call is rolled back.", Certainty.Assumed, "Microsoft Learn, Analyze plug-in performance: a message operation must complete within 2 minutes; the error code is not documented", Check = "let the plug-in of a custom API sleep for 3 minutes; call it; compare the error code and the message the client gets")]
    public void Call_Hanging_IsEndedAndRolledBack()
    {
        var slow = new ApiBench(new EmbeddedOrganizationOptions { OperationTimeLimit = TimeSpan.FromMilliseconds(200) });
        slow.Define(run =>
        {
            run.Service.Create(new Entity("account"));
            System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);
        });

        FaultAssert.Throws(-2147220956, () => slow.Call(), "limit");

        Assert.AreEqual(0, slow.Bench.Count("account"));
    }

    [TestMethod]
    [Conformance("Pipeline", "A message of more than 116.85 MB does not reach the plug-in of an API.", Certainty.Documented, "Microsoft Learn, Troubleshoot Dataverse plug-ins: Message size exceeded when sending context to Sandbox")]
    public void Call_TooLarge_IsRefused()
    {
        bench.Define(_ => { }).Parameter("Texts", 11);
        var text = new string('x', 60 * 1024 * 1024);

        FaultAssert.Throws(-2147220970, () => bench.Call(("Texts", new[] { text, text })), "Message size exceeded");
    }

    private static void RefuseAt(int stage, ProbeRun run)
    {
        if (run.Context.Stage == stage)
        {
            throw new InvalidPluginExecutionException("Not today.");
        }
    }
}
