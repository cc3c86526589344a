using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Limits;

[TestClass]
[NotOfDataverse("a test order of ours: Dataverse has no such thing")]
public sealed class FaultInjectionTests
{
    private const int SqlTimeout = -2147217098;

    private readonly PipelineBench bench = new();

    [TestMethod]
    public void NthCall_WhateverItAsks_FailsOnce()
    {
        bench.Organization.InjectedFaults.Add(new InjectedFault { Call = 3, ErrorCode = SqlTimeout, Text = "SQL timeout expired." });
        Ask();
        Ask();

        FaultAssert.Throws(SqlTimeout, Ask, "SQL timeout expired.");
        Ask();

        Assert.AreEqual(0, bench.Organization.InjectedFaults.Pending);
    }

    [TestMethod]
    public void NthCallOfAMessageAndTable_OtherCalls_DoNotCount()
    {
        bench.Organization.InjectedFaults.Add(new InjectedFault { Call = 2, Message = "Create", Table = "opportunity", ErrorCode = SqlTimeout, Text = "late", RetryAfter = TimeSpan.FromSeconds(7) });
        Ask();
        bench.Service.Create(new Entity("account") { ["name"] = "A" });
        bench.CreateOpportunity();

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.AreEqual(TimeSpan.FromSeconds(7), fault.Detail.ErrorDetails["Retry-After"]);
        Assert.HasCount(1, bench.Service.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    [TestMethod]
    public void CallOfAPlugin_Fails_TheWholeRequestIsTakenBack()
    {
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("account") { ["name"] = "A" }));
        bench.Organization.InjectedFaults.Add(new InjectedFault { Origin = CallOrigin.SynchronousPlugin, ErrorCode = SqlTimeout, Text = "late" });

        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => bench.CreateOpportunity());

        Assert.IsEmpty(bench.Service.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    [TestMethod]
    public void Clear_FaultsOrdered_DoNotHappen()
    {
        bench.Organization.InjectedFaults.Add(new InjectedFault { ErrorCode = SqlTimeout, Text = "late" });
        bench.Organization.InjectedFaults.Clear();

        Ask();
    }

    private void Ask() => bench.Service.RetrieveMultiple(new QueryExpression("account"));
}
