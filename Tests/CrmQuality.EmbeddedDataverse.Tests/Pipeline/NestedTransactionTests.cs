using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Events that are caused inside a transaction belong to it, their stage 10 included.</summary>
[TestClass]
public sealed class NestedTransactionTests
{
    private const string Source = "Microsoft Learn, Scalable customization design, database transactions";

    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "Stage 10 of an event caused inside a transaction is inside it, and what it writes is taken back with the rest", Certainty.Documented, Source)]
    public void NestedPreValidation_OuterRefusal_TakesItsWritesBack()
    {
        var wasInside = false;
        bench.Register("Create", "account", 10, run =>
        {
            wasInside = run.Context.IsInTransaction;
            run.Service.Create(new Entity("contact") { ["lastname"] = "nested" });
        });
        bench.Register("Create", "opportunity", 40, run =>
        {
            run.Service.Create(new Entity("account") { ["name"] = "a" });
            throw new InvalidPluginExecutionException("no");
        });

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.IsTrue(wasInside);
        Assert.AreEqual(0, bench.Count("account") + bench.Count("contact") + bench.Count("opportunity"));
    }

    [TestMethod]
    [Conformance("Transactions", "A failure that a nested stage 10 catches ends the transaction as well", Certainty.Documented, "Microsoft Learn, Troubleshoot plug-ins, transaction errors")]
    public void NestedPreValidation_SwallowingAFault_EndsTheOperation()
    {
        bench.Register("Create", "account", 10, run =>
        {
            try
            {
                run.Service.Delete("contact", Guid.NewGuid());
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // What Microsoft's guidance forbids.
            }
        });
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("account") { ["name"] = "a" }));

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(0, bench.Count("account") + bench.Count("opportunity"));
    }

    [TestMethod]
    [NotOfDataverse("a plug-in shares this process with its clients")]
    public void ClientsService_UsedByAPlugin_IsRefusedByName()
    {
        bench.Register("Create", "opportunity", 20, _ => bench.Service.Create(new Entity("account") { ["name"] = "a" }));

        StringAssert.Contains(PipelineBench.Fault(() => bench.CreateOpportunity()).Message, "a client's request made by a plug-in", StringComparison.Ordinal);
    }
}
