using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Plug-ins that hang or loop, and messages too large for any plug-in.</summary>
[TestClass]
public sealed class TimeLimitTests
{
    private const string Limit = "Microsoft Learn, Analyze plug-in performance: a message operation must complete within 2 minutes";
    private const string Code = "provoke the limit with a plug-in that sleeps for 3 minutes; compare the error code and the message the client gets";
    private const int Unexpected = -2147220956;
    private const int MessageTooLarge = -2147220970;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private volatile bool isOver;
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { OperationTimeLimit = TimeSpan.FromMilliseconds(300) });

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "A plug-in that sleeps beyond 2 minutes is ended with a TimeoutException, and its request is rolled back", Certainty.Assumed, Limit + "; the error code is not documented", Check = Code)]
    public void Plugin_Sleeping_IsEndedAndRolledBack() => EndsWithin(_ => Thread.Sleep(Timeout.Infinite));

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "A plug-in that loops for ever is ended with a TimeoutException, and its request is rolled back", Certainty.Assumed, Limit + "; the error code is not documented", Check = Code)]
    public void Plugin_Looping_IsEndedAndRolledBack() => EndsWithin(_ =>
    {
        while (!isOver)
        {
        }
    });

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "A plug-in that catches everything and goes on is ended too", Certainty.Assumed, Limit, Check = Code)]
    public void Plugin_CatchingEverything_IsEndedAndRolledBack() => EndsWithin(_ =>
    {
        while (!isOver)
        {
            try
            {
                Thread.Sleep(1);
            }
#pragma warning disable CA1031 // It is what this plug-in does wrong.
            catch (Exception)
#pragma warning restore CA1031
            {
                Thread.Sleep(1);
            }
        }
    });

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "Plug-ins that keep calling the service are ended by the limit of the operation they belong to", Certainty.Documented, Limit)]
    public void Plugin_CallingForEver_IsEndedAndRolledBack() => EndsWithin(run =>
    {
        while (true)
        {
            run.Service.Create(new Entity("account") { ["name"] = "a" });
        }
    });

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "A nested plug-in that hangs ends the whole request", Certainty.Documented, Limit)]
    public void Plugin_HangingInside_EndsTheWholeRequest()
    {
        bench.Register("Create", "account", 20, _ => Thread.Sleep(Timeout.Infinite));

        EndsWithin(run => run.Service.Create(new Entity("account") { ["name"] = "a" }));
    }

    [TestMethod]
    [Timeout(60_000)]
    [Conformance("Pipeline", "A job of the asynchronous queue that hangs is ended and fails", Certainty.Documented, "Microsoft Learn, Analyze plug-in performance: the limit includes asynchronous plug-ins")]
    public void Job_Hanging_IsEndedAndFails()
    {
        bench.Register("Create", "opportunity", 40, _ => Thread.Sleep(Timeout.Infinite), step => step["mode"] = new OptionSetValue(1));
        bench.CreateOpportunity();

        bench.Organization.DrainAsyncQueue();

        StringAssert.Contains(bench.Organization.AsyncFailures.Single().Error, "-minute limit", StringComparison.Ordinal);
    }

    [TestMethod]
    [Conformance("Pipeline", "A message of more than 116.85 MB is refused where a plug-in is registered for it, and accepted where none is", Certainty.Documented,
        "Microsoft Learn, Troubleshoot Dataverse plug-ins: Message size exceeded when sending context to Sandbox")]
    public void Message_TooLarge_IsRefusedWhereAPluginIsRegistered()
    {
        var text = new string('x', 1_000_000);
        Entity[] rows = [.. Enumerable.Range(0, 123).Select(_ => new Entity("plugintracelog") { ["messageblock"] = text })];
        var request = new Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest { Targets = new EntityCollection(rows) };
        bench.Service.Execute(request);
        bench.Register("CreateMultiple", "plugintracelog", 20, _ => { });

        FaultAssert.Throws(MessageTooLarge, () => bench.Service.Execute(request), "117.3 Mb");

        Assert.AreEqual(123, bench.Count("plugintracelog"));
    }

    /// <summary>What was given up still runs; the other tests want the processor.</summary>
    [TestCleanup]
    public void LetGo() => isOver = true;

    private void EndsWithin(Action<ProbeRun> behaviour)
    {
        bench.Register("Create", "opportunity", 40, behaviour);
        var watch = Stopwatch.StartNew();

        FaultAssert.Throws(Unexpected, () => bench.CreateOpportunity(), "TimeoutException", "-minute limit");

        Assert.IsLessThan(Patience, watch.Elapsed);
        Assert.AreEqual(0, bench.Count("opportunity") + bench.Count("account"));
        bench.Service.Create(new Entity("contact") { ["lastname"] = "The organisation goes on" });
    }
}
