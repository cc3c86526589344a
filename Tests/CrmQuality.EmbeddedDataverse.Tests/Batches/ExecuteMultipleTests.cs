using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Batches;

/// <summary>Several requests in one, each a transaction of its own.</summary>
[TestClass]
public sealed class ExecuteMultipleTests
{
    private const string Page = "Microsoft Learn, Execute multiple requests using the SDK for .NET";
    private readonly BatchBench bench = new();

    [TestMethod]
    [DataRow(true, true, "0 1 2F 3 4F 5")]
    [DataRow(false, true, "0 1 2F")]
    [DataRow(true, false, "2F 4F")]
    [DataRow(false, false, "2F")]
    [Conformance("Transactions", "ContinueOnError and ReturnResponses decide which requests of a batch run and what comes back, each with the place of its request.", Certainty.Documented, Page + ", Specify run-time execution options")]
    public void Send_SixRequestsOfWhichTwoFail_AnswersByTheSettings(bool continues, bool returns, string expected)
    {
        var answer = bench.Send(BatchBench.Creates("a", "b", BatchBench.Refused, "d", BatchBench.Refused, "f"), continues, returns);

        Assert.AreEqual(expected, string.Join(' ', answer.Responses.Select(item => item.RequestIndex + (item.Fault is null ? "" : "F"))));
        Assert.AreEqual((true, continues ? 4 : 2), (answer.IsFaulted, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Transactions", "An item holds the answer to its request, or the fault it ended in, as the request alone would have had it.", Certainty.Documented, Page)]
    public void Send_Items_HoldAnswerOrFault()
    {
        var items = bench.Send(BatchBench.Creates("a", BatchBench.Refused)).Responses;

        Assert.AreNotEqual(Guid.Empty, ((CreateResponse)items[0].Response).id);
        Assert.AreEqual((-2147220891, "No name.", null), (items[1].Fault.ErrorCode, items[1].Fault.Message, items[1].Response));
    }

    [TestMethod]
    [Conformance("Transactions", "A batch in which nothing fails is not faulted; without ReturnResponses nothing comes back.", Certainty.Documented, Page + "; ExecuteMultipleResponse.IsFaulted")]
    public void Send_NothingFails_IsNotFaulted()
    {
        var answer = bench.Send(BatchBench.Creates("a", "b"), returns: false);

        Assert.AreEqual((false, 0, 2), (answer.IsFaulted, answer.Responses.Count, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Transactions", "A later request of a batch sees what an earlier one did.", Certainty.Documented, Page + ": in the order they appear")]
    public void Send_LaterRequest_SeesWhatAnEarlierDid()
    {
        var id = Guid.NewGuid();
        var create = new CreateRequest { Target = new Entity("account", id) { ["name"] = "a" } };
        var update = new UpdateRequest { Target = new Entity("account", id) { ["name"] = "b" } };

        Assert.IsFalse(bench.Send(BatchBench.Of(create, update)).IsFaulted);

        Assert.AreEqual("b", bench.Bench.Account(id)["name"]);
    }

    [TestMethod]
    [Conformance("Limits", "A batch of more than 1,000 requests is refused before any of them runs, and the fault says how many are allowed in MaxBatchSize.", Certainty.Documented, Page + ", Run-time limitations; the code 0x80040315 from error reports")]
    public void Send_TooMany_IsRefusedWithTheLimit()
    {
        var fault = PipelineBench.Fault(() => bench.Send(BatchBench.Creates([.. Enumerable.Repeat("a", 1001)])));

        Assert.AreEqual((-2147220715, 1000, 0), (fault.Detail.ErrorCode, (int)fault.Detail.ErrorDetails["MaxBatchSize"], bench.Accounts));
        Assert.IsFalse(bench.Send(BatchBench.Creates([.. Enumerable.Repeat("a", 1000)])).IsFaulted);
    }

    [TestMethod]
    [Conformance("Transactions", "A batch within a batch is a fault of that item.", Certainty.Documented, Page + ", No recursion is allowed; the code is not documented")]
    public void Send_BatchInABatch_IsAFaultOfItsItem()
    {
        var items = bench.Send(BatchBench.Of(BatchBench.Create("a"), BatchBench.Multiple(BatchBench.Creates("b")), BatchBench.Create("c"))).Responses;

        Assert.AreEqual("0 1F 2", string.Join(' ', items.Select(item => item.RequestIndex + (item.Fault is null ? "" : "F"))));
        Assert.AreEqual(2, bench.Accounts);
    }

    [TestMethod]
    [Conformance("Transactions", "A batch may hold transactions.", Certainty.Documented, "Microsoft Learn, Execute messages in a single database transaction")]
    public void Send_TransactionInABatch_IsAllOrNone()
    {
        var transaction = new ExecuteTransactionRequest { Requests = BatchBench.Creates("b", BatchBench.Refused) };

        var items = bench.Send(BatchBench.Of(BatchBench.Create("a"), transaction, BatchBench.Create("c"))).Responses;

        Assert.AreEqual((1, 2), (((ExecuteTransactionFault)items[1].Fault).FaultedRequestIndex, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Pipeline", "Each request of a batch has the 2 minutes of a request of its own.", Certainty.Documented, "Microsoft Learn, Avoid usage of batch request types in plug-ins: ExecuteMultiple is for operations of more than two minutes")]
    public void Send_TogetherLongerThanTheLimit_IsNotEnded()
    {
        var slow = new BatchBench(new EmbeddedOrganizationOptions { OperationTimeLimit = TimeSpan.FromSeconds(1) });
        slow.Bench.Register("Create", "account", 40, _ => System.Threading.Thread.Sleep(300));

        Assert.IsFalse(slow.Send(BatchBench.Creates("a", "b", "c", "d", "e")).IsFaulted);
    }

    [TestMethod]
    [Conformance("Pipeline", "A batch holds calls of custom APIs, too.", Certainty.Documented, Page + "; Create and use custom APIs: called just like any other operation")]
    public void Send_CustomApi_IsCalled()
    {
        var apis = new CustomApis.ApiBench();
        apis.Define(run => run.Context.OutputParameters["Done"] = true).Property("Done", 0);

        var answer = (ExecuteMultipleResponse)apis.Bench.Service.Execute(BatchBench.Multiple(BatchBench.Of(new OrganizationRequest(apis.Name))));

        Assert.IsTrue((bool)answer.Responses.Single().Response["Done"]);
    }

    [TestMethod]
    [NotOfDataverse("a request that the embedded Dataverse does not support is a fault of its item")]
    public void Send_UnsupportedRequest_IsAFaultOfItsItem() =>
        Assert.Contains("'CloneSolution'", bench.Send(BatchBench.Of(new OrganizationRequest("CloneSolution"))).Responses.Single().Fault.Message);
}
