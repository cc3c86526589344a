using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Batches;

/// <summary>Several requests that are one transaction.</summary>
[TestClass]
public sealed class ExecuteTransactionTests
{
    private const string Page = "Microsoft Learn, Execute messages in a single database transaction";
    private readonly BatchBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "If one request of ExecuteTransaction fails, all are taken back, and the fault says which one it was.", Certainty.Documented, Page)]
    public void Send_OneFails_TakesAllBackAndNamesItsPlace()
    {
        var fault = BatchBench.Fault(() => bench.SendTransaction(BatchBench.Creates("a", "b", BatchBench.Refused, "d")));

        Assert.AreEqual((2, -2147220891, "No name.", 0), (fault.FaultedRequestIndex, fault.ErrorCode, fault.Message, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Transactions", "The answers come back in the order of the requests, if they are asked for.", Certainty.Documented, Page)]
    public void Send_AllSucceed_AnswersInOrder()
    {
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid()];
        var requests = BatchBench.Of([.. ids.Select(id => new CreateRequest { Target = new Entity("account", id) { ["name"] = "a" } })]);

        var answer = bench.SendTransaction(requests);

        CollectionAssert.AreEqual(ids, answer.Responses.Cast<CreateResponse>().Select(response => response.id).ToArray());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(null)]
    [Conformance("Transactions", "Answers that are not asked for do not come back.", Certainty.Documented, Page)]
    public void Send_WithoutReturnResponses_AnswersNothing(bool? returns)
    {
        Assert.HasCount(0, bench.SendTransaction(BatchBench.Creates("a"), returns).Responses);
        Assert.AreEqual(1, bench.Accounts);
    }

    [TestMethod]
    [Conformance("Transactions", "The stages 10 of ExecuteTransaction's requests are within its transaction.", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions: PreValidation participates where a transaction exists")]
    public void Send_PreValidation_IsInTheTransaction()
    {
        var seen = new List<bool>();
        bench.Bench.Register("Create", "account", 10, run => seen.Add(run.Context.IsInTransaction));

        bench.SendTransaction(BatchBench.Creates("a"));
        bench.Service.Execute(BatchBench.Create("b"));

        CollectionAssert.AreEqual(new[] { true, false }, seen);
    }

    [TestMethod]
    [Conformance("Transactions", "Asynchronous steps of all requests run after the commit, and none after a failure.", Certainty.Documented, "Microsoft Learn, Event framework; Asynchronous service")]
    public void Send_AsynchronousSteps_RunAfterTheCommit()
    {
        var jobs = 0;
        bench.Bench.Register("Create", "account", 40, _ => jobs++, step => step["mode"] = new OptionSetValue(1));

        BatchBench.Fault(() => bench.SendTransaction(BatchBench.Creates("a", BatchBench.Refused)));
        bench.Bench.Organization.DrainAsyncQueue();
        Assert.AreEqual(0, jobs);

        bench.SendTransaction(BatchBench.Creates("a", "b"));
        bench.Bench.Organization.DrainAsyncQueue();
        Assert.AreEqual(2, jobs);
    }

    [TestMethod]
    [DataRow("ExecuteMultiple")]
    [DataRow("ExecuteTransaction")]
    [Conformance("Transactions", "ExecuteTransaction holds no batches.", Certainty.Documented, Page + "; the code is not documented")]
    public void Send_BatchInATransaction_IsRefused(string name)
    {
        OrganizationRequest inner = name == "ExecuteMultiple" ? BatchBench.Multiple(BatchBench.Creates("b")) : new ExecuteTransactionRequest { Requests = BatchBench.Creates("b") };

        var fault = BatchBench.Fault(() => bench.SendTransaction(BatchBench.Of(BatchBench.Create("a"), inner)));

        Assert.Contains(name, fault.Message);
        Assert.AreEqual((1, 0), (fault.FaultedRequestIndex, bench.Accounts));
    }

    [TestMethod]
    [Conformance("Limits", "ExecuteTransaction takes at most 1,000 requests, as ExecuteMultiple does.", Certainty.Assumed, "the limit is written of ExecuteMultiple and of change sets", Check = "send ExecuteTransaction with 1,001 creates; note code, text and MaxBatchSize")]
    public void Send_TooMany_IsRefusedWithTheLimit()
    {
        var fault = PipelineBench.Fault(() => bench.SendTransaction(BatchBench.Creates([.. Enumerable.Repeat("a", 1001)])));

        Assert.AreEqual((1000, 0), ((int)fault.Detail.ErrorDetails["MaxBatchSize"], bench.Accounts));
    }

    [TestMethod]
    [Conformance("Transactions", "A batch may win an opportunity and create a quote for it together, or neither.", Certainty.Documented, Page)]
    public void Send_WinThenFailure_LeavesTheOpportunityOpen()
    {
        var opportunity = bench.Bench.CreateOpportunity();
        var win = new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) },
            ["Status"] = new OptionSetValue(3),
        };

        BatchBench.Fault(() => bench.SendTransaction(BatchBench.Of(win, BatchBench.Create(BatchBench.Refused))));

        Assert.AreEqual((0, 0), (((OptionSetValue)bench.Bench.Opportunity(opportunity)["statecode"]).Value, bench.Bench.Count("opportunityclose")));
    }

    [TestMethod]
    [NotOfDataverse("imports within a transaction are refused by name")]
    public void Send_ImportInATransaction_IsRefusedByName() => Assert.Contains(
        "ImportSolution", BatchBench.Fault(() => bench.SendTransaction(BatchBench.Of(new OrganizationRequest("ImportSolution")))).Message);
}
