using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What this organisation does not support is refused by name, and nothing of the request happens.</summary>
[TestClass]
public sealed class RefusalTests
{
    private const int NotImplemented = -2147203036;
    private readonly PipelineBench bench = new();

    public static IEnumerable<object[]> Requests =>
    [
        ["QualifyLead", new OrganizationRequest("QualifyLead")],
        ["DeleteMultiple", new OrganizationRequest("DeleteMultiple")],
        ["opportunity_account", new CreateRequest { Target = WithRelatedRow() }],
    ];

    /// <summary>Ours.</summary>
    [TestMethod]
    [DynamicData(nameof(Requests))]
    public void Execute_Unsupported_IsRefusedByName(string name, OrganizationRequest request)
    {
        var fault = PipelineBench.Fault(() => bench.Service.Execute(request));

        Assert.AreEqual(NotImplemented, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, name, StringComparison.Ordinal);
    }

    /// <summary>Ours.</summary>
    [TestMethod]
    public void Associate_IsRefusedByName()
    {
        var fault = PipelineBench.Fault(() => bench.Service.Associate("account", Guid.NewGuid(), new Relationship("accountleads_association"), new EntityReferenceCollection()));

        StringAssert.Contains(fault.Message, "accountleads_association", StringComparison.Ordinal);
    }

    /// <summary>Ours: a step that could never run as registered is refused by the write that registers it, and not registered.</summary>
    [TestMethod]
    public void Step_OnAnotherMessage_IsRefusedByName()
    {
        var message = bench.Service.Create(new Entity("sdkmessage") { ["name"] = "GrantAccess" });
        var runs = 0;

        var fault = PipelineBench.Fault(() => bench.Register("Create", "opportunity", 20, _ => runs++, step => step["sdkmessageid"] = new EntityReference("sdkmessage", message)));

        StringAssert.Contains(fault.Message, "GrantAccess", StringComparison.Ordinal);
        bench.CreateOpportunity();
        Assert.AreEqual(0, runs);
    }

    /// <summary>Source: an unknown user cannot call. Sure of the refusal; the code is that of a missing row.</summary>
    [TestMethod]
    public void ServiceFor_UnknownUser_NamesIt()
    {
        var id = Guid.NewGuid();

        StringAssert.Contains(PipelineBench.Fault(() => bench.Organization.ServiceFor(id)).Message, id.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Source: Microsoft Learn, error InvalidArgument: a required parameter is missing. Sure of the refusal.</summary>
    [TestMethod]
    public void Win_WithoutStatus_NamesTheParameter()
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", bench.CreateOpportunity()) };

        var fault = PipelineBench.Fault(() => bench.Service.Execute(new OrganizationRequest("WinOpportunity") { ["OpportunityClose"] = close }));

        StringAssert.Contains(fault.Message, "Status", StringComparison.Ordinal);
    }

    private static Entity WithRelatedRow()
    {
        var row = new Entity("account");
        row.RelatedEntities[new Relationship("opportunity_account")] = new EntityCollection();
        return row;
    }
}
