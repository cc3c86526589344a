using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Batches;

/// <summary>Batches that plug-ins send, and how batches count.</summary>
[TestClass]
public sealed class PluginBatchTests
{
    private const string Page = "Microsoft Learn, Execute multiple requests using the SDK for .NET: plug-ins are not blocked from it, failures must roll back all operations";
    private readonly BatchBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "A plug-in may send a batch; its requests belong to the plug-in's transaction and are taken back with it.", Certainty.Documented, Page)]
    public void Send_ByAPlugin_IsTakenBackWithIt()
    {
        var accounts = -1;
        bench.Bench.Register("Create", "contact", 40, run =>
        {
            run.Service.Execute(BatchBench.Multiple(BatchBench.Creates("a", "b")));
            accounts = run.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("account")).Entities.Count;
            throw new InvalidPluginExecutionException("Not today.");
        });

        PipelineBench.Fault(() => bench.Service.Create(new Entity("contact")));

        Assert.AreEqual((2, 0), (accounts, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Transactions", "A request that fails in a plug-in's batch is a fault of its item and ends the transaction: later requests find none, and the operation fails though the plug-in goes on.", Certainty.Assumed, Page + "; Troubleshoot plug-ins, transaction errors. That the two come together so is not written", Check = "let a PostOperation plug-in send ExecuteMultiple with ContinueOnError and three requests of which the second is refused; trace the faults of its items; note what the client gets and which rows remain")]
    public void Send_FailureInAPluginsBatch_EndsTheTransaction()
    {
        var codes = Array.Empty<int>();
        bench.Bench.Register("Create", "contact", 40, run =>
        {
            var answer = (ExecuteMultipleResponse)run.Service.Execute(BatchBench.Multiple(BatchBench.Creates("a", BatchBench.Refused, "c")));
            codes = [.. answer.Responses.Select(item => item.Fault?.ErrorCode ?? 0)];
        });

        FaultAssert.Throws(-2146893812, () => bench.Service.Create(new Entity("contact")));

        CollectionAssert.AreEqual(new[] { 0, -2147220891, -2147220911 }, codes);
        Assert.AreEqual(0, bench.Accounts + bench.Bench.Count("contact"));
    }

    [TestMethod]
    [Conformance("Transactions", "In stage 10, outside of a transaction, the requests of a plug-in's batch are transactions of their own.", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions: PreValidation does not create a transaction, each request is independent")]
    public void Send_ByAPluginInStage10_IsKept()
    {
        bench.Bench.Register("Create", "contact", 10, run => run.Service.Execute(BatchBench.Multiple(BatchBench.Creates("a", BatchBench.Refused, "c"))));
        bench.Bench.Register("Create", "contact", 20, _ => throw new InvalidPluginExecutionException("Not today."));

        PipelineBench.Fault(() => bench.Service.Create(new Entity("contact")));

        Assert.AreEqual(2, bench.Accounts);
    }

    [TestMethod]
    [Conformance("Limits", "A batch counts as one request towards the limit of requests.", Certainty.Documented, "Microsoft Learn, Service protection API limits: fewer requests by bundling them in batch operations")]
    public void Send_Batches_CountAsOneRequestEach()
    {
        var limited = new BatchBench(new EmbeddedOrganizationOptions { ServiceProtection = new ServiceProtectionLimits { Requests = 10 } });
        var before = limited.Bench.Organization.Calls.Count(CallOrigin.Client);

        limited.Send(BatchBench.Creates([.. Enumerable.Repeat("a", 100)]));
        limited.Send(BatchBench.Creates([.. Enumerable.Repeat("a", 100)]));

        Assert.AreEqual(2, limited.Bench.Organization.Calls.Count(CallOrigin.Client) - before);
        Assert.AreEqual(200, limited.Accounts);
    }

    [TestMethod]
    [Conformance("Limits", "The operations of a batch all count towards the limit of execution time.", Certainty.Documented, "Microsoft Learn, Service protection API limits: the combined execution time limit counters batches")]
    public void Send_Batches_CountTheirTime()
    {
        var limits = new ServiceProtectionLimits { TimePerRequest = TimeSpan.FromSeconds(1), ExecutionTime = TimeSpan.FromSeconds(100) };
        var limited = new BatchBench(new EmbeddedOrganizationOptions { ServiceProtection = limits });

        limited.Send(BatchBench.Creates([.. Enumerable.Repeat("a", 100)]));

        FaultAssert.Throws(-2147015903, () => limited.Send(BatchBench.Creates("a")));
    }

    [TestMethod]
    [NotOfDataverse("injected faults")]
    public void Send_InjectedFault_HitsARequestOfTheBatch()
    {
        bench.Bench.Organization.InjectedFaults.Add(new InjectedFault { Message = "Create", Call = 2, ErrorCode = -1, Text = "ordered" });

        var items = bench.Send(BatchBench.Creates("a", "b", "c")).Responses;

        Assert.AreEqual("0 1F 2", string.Join(' ', items.Select(item => item.RequestIndex + (item.Fault is null ? "" : "F"))));
    }
}
