using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What a failure takes back, and what a swallowed failure does.</summary>
[TestClass]
public sealed class TransactionTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "InvalidPluginExecutionException reaches the client as IsvAborted with the plug-in's message", Certainty.Documented, "Microsoft Learn, Handle exceptions in plug-ins")]
    public void Refusal_InPreOperation_ReachesTheClientWithItsMessage()
    {
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidPluginExecutionException("Enter a value."));

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220891, fault.Detail.ErrorCode);
        Assert.AreEqual("Enter a value.", fault.Detail.Message);
    }

    [TestMethod]
    [Conformance("Transactions", "Any other exception reaches the client as IsvUnExpected", Certainty.Documented, "Microsoft Learn, Troubleshoot plug-ins")]
    public void OtherException_ReachesTheClientAsUnexpected()
    {
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidOperationException("a defect"));

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220956, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Detail.Message, "a defect", StringComparison.Ordinal);
    }

    [TestMethod]
    [Conformance("Transactions", "An exception in stage 40 takes the main operation and nested writes back", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void Refusal_InPostOperation_TakesEverythingBack()
    {
        var account = Guid.Empty;
        bench.Register("Update", "opportunity", 40, run =>
        {
            account = run.Service.Create(new Entity("account") { ["name"] = "nested" });
            throw new InvalidPluginExecutionException("no");
        });
        var id = bench.CreateOpportunity("Old");

        PipelineBench.Fault(() => bench.Service.Update(new Entity("opportunity", id) { ["name"] = "New" }));

        Assert.AreEqual("Old", bench.Opportunity(id)["name"]);
        PipelineBench.Fault(() => bench.Service.Retrieve("account", account, new Microsoft.Xrm.Sdk.Query.ColumnSet()));
    }

    [TestMethod]
    [Conformance("Transactions", "What PreValidation of a top-level request wrote outlives a later refusal", Certainty.Documented, "Microsoft Learn, Event framework: it is outside the transaction")]
    public void WriteInPreValidation_OutlivesALaterRefusal()
    {
        var account = Guid.Empty;
        bench.Register("Create", "opportunity", 10, run => account = run.Service.Create(new Entity("account") { ["name"] = "kept" }));
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidPluginExecutionException("no"));

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual("kept", bench.Service.Retrieve("account", account, new Microsoft.Xrm.Sdk.Query.ColumnSet("name"))["name"]);
    }

    [TestMethod]
    [Conformance("Transactions", "A plug-in that swallows a failed call inside the transaction ends the operation with -2146893812", Certainty.Documented, "Microsoft Learn, Troubleshoot plug-ins, transaction errors")]
    public void SwallowedFault_InTransaction_EndsTheOperation()
    {
        bench.Register("Update", "opportunity", 20, run => Swallow(() => run.Service.Delete("account", Guid.NewGuid())));
        var id = bench.CreateOpportunity("Old");

        var fault = PipelineBench.Fault(() => bench.Service.Update(new Entity("opportunity", id) { ["name"] = "New" }));

        Assert.AreEqual(-2146893812, fault.Detail.ErrorCode);
        Assert.AreEqual("Old", bench.Opportunity(id)["name"]);
    }

    [TestMethod]
    [Conformance("Transactions", "The call after a swallowed failure finds no active transaction: -2147220911", Certainty.Documented, "Microsoft Learn, Troubleshoot plug-ins, transaction errors")]
    public void CallAfterASwallowedFault_FindsNoTransaction()
    {
        var code = 0;
        bench.Register("Create", "opportunity", 20, run =>
        {
            Swallow(() => run.Service.Delete("account", Guid.NewGuid()));
            code = PipelineBench.Fault(() => run.Service.Create(new Entity("account"))).Detail.ErrorCode;
        });

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220911, code);
    }

    [TestMethod]
    [Conformance("Transactions", "Outside a transaction a failed call may be caught", Certainty.Assumed, "Microsoft Learn, Troubleshoot plug-ins: the rule is about transactions", Check = "register a PreValidation step on Create of opportunity that retrieves a missing row and catches the fault; create an opportunity; see whether it is saved")]
    public void SwallowedFault_InPreValidation_DoesNoHarm()
    {
        bench.Register("Create", "opportunity", 10, run => Swallow(() => run.Service.Delete("account", Guid.NewGuid())));

        Assert.AreNotEqual(Guid.Empty, bench.CreateOpportunity());
    }

    [TestMethod]
    [Conformance("Transactions", "A nested plug-in's refusal is a fault of the outer plug-in's call", Certainty.Documented, "Microsoft Learn, Handle exceptions in plug-ins")]
    public void NestedRefusal_ReachesTheOuterPluginAsFault()
    {
        var code = 0;
        bench.Register("Create", "account", 20, _ => throw new InvalidPluginExecutionException("inner"));
        bench.Register("Create", "opportunity", 20, run =>
        {
            var fault = PipelineBench.Fault(() => run.Service.Create(new Entity("account")));
            code = fault.Detail.ErrorCode;
            throw new InvalidPluginExecutionException("outer: " + fault.Message);
        });

        var seen = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220891, code);
        Assert.AreEqual("outer: inner", seen.Detail.Message);
    }

    private static void Swallow(Action call)
    {
        try
        {
            call();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // What Microsoft's guidance forbids.
        }
    }
}
