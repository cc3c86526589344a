using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What a failure takes back, and what a swallowed failure does.</summary>
[TestClass]
public sealed class TransactionTests
{
    private readonly PipelineBench bench = new();

    /// <summary>Source: Microsoft Learn, "Handle exceptions in plug-ins" (code IsvAborted, the plug-in's message). Sure.</summary>
    [TestMethod]
    public void Refusal_InPreOperation_ReachesTheClientWithItsMessage()
    {
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidPluginExecutionException("Enter a value."));

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220891, fault.Detail.ErrorCode);
        Assert.AreEqual("Enter a value.", fault.Detail.Message);
    }

    /// <summary>Source: Microsoft Learn, "Troubleshoot plug-ins" (code IsvUnExpected for any other exception). Sure.</summary>
    [TestMethod]
    public void OtherException_ReachesTheClientAsUnexpected()
    {
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidOperationException("a defect"));

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(-2147220956, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Detail.Message, "a defect", StringComparison.Ordinal);
    }

    /// <summary>Source: Microsoft Learn, "Event framework": an exception in stage 40 takes the main operation and nested writes back. Sure.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, "Event framework": PreValidation of a top-level request writes outside the transaction. Sure of the documented rule, fairly sure of the consequence.</summary>
    [TestMethod]
    public void WriteInPreValidation_OutlivesALaterRefusal()
    {
        var account = Guid.Empty;
        bench.Register("Create", "opportunity", 10, run => account = run.Service.Create(new Entity("account") { ["name"] = "kept" }));
        bench.Register("Create", "opportunity", 20, _ => throw new InvalidPluginExecutionException("no"));

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual("kept", bench.Service.Retrieve("account", account, new Microsoft.Xrm.Sdk.Query.ColumnSet("name"))["name"]);
    }

    /// <summary>Source: Microsoft Learn, "Troubleshoot plug-ins", transaction errors: code -2146893812 in the plug-in that swallowed the failure. Sure.</summary>
    [TestMethod]
    public void SwallowedFault_InTransaction_EndsTheOperation()
    {
        bench.Register("Update", "opportunity", 20, run => Swallow(() => run.Service.Delete("account", Guid.NewGuid())));
        var id = bench.CreateOpportunity("Old");

        var fault = PipelineBench.Fault(() => bench.Service.Update(new Entity("opportunity", id) { ["name"] = "New" }));

        Assert.AreEqual(-2146893812, fault.Detail.ErrorCode);
        Assert.AreEqual("Old", bench.Opportunity(id)["name"]);
    }

    /// <summary>Source: Microsoft Learn, same page: the next call finds no active transaction, code -2147220911. Sure of the code, fairly sure of the moment.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, same page: the rule is about transactions; outside one a failed call may be caught. Fairly sure.</summary>
    [TestMethod]
    public void SwallowedFault_InPreValidation_DoesNoHarm()
    {
        bench.Register("Create", "opportunity", 10, run => Swallow(() => run.Service.Delete("account", Guid.NewGuid())));

        Assert.AreNotEqual(Guid.Empty, bench.CreateOpportunity());
    }

    /// <summary>Source: the nested plug-in's refusal is a fault of the outer plug-in's call. Sure.</summary>
    [TestMethod]
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
