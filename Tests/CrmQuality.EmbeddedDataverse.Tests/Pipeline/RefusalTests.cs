using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
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
        ["ConvertQuoteToSalesOrder", new OrganizationRequest("ConvertQuoteToSalesOrder")],
        ["DeleteMultiple", new OrganizationRequest("DeleteMultiple")],
        ["opportunity_account", new CreateRequest { Target = WithRelatedRow() }],
    ];

    [TestMethod]
    [NotOfDataverse("what is not there is refused by name")]
    [DynamicData(nameof(Requests))]
    public void Execute_Unsupported_IsRefusedByName(string name, OrganizationRequest request)
    {
        var fault = PipelineBench.Fault(() => bench.Service.Execute(request));

        Assert.AreEqual(NotImplemented, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, name, StringComparison.Ordinal);
    }

    [TestMethod]
    [NotOfDataverse("what is not there is refused by name")]
    public void Associate_IsRefusedByName()
    {
        var fault = PipelineBench.Fault(() => bench.Service.Associate("account", Guid.NewGuid(), new Relationship("accountleads_association"), new EntityReferenceCollection()));

        StringAssert.Contains(fault.Message, "accountleads_association", StringComparison.Ordinal);
    }

    [TestMethod]
    [NotOfDataverse("a step that could never run is refused by the write that registers it")]
    public void Step_OnAnotherMessage_IsRefusedByName()
    {
        var message = bench.Service.Create(new Entity("sdkmessage") { ["name"] = "GrantAccess" });
        var runs = 0;

        var fault = PipelineBench.Fault(() => bench.Register("Create", "opportunity", 20, _ => runs++, step => step["sdkmessageid"] = new EntityReference("sdkmessage", message)));

        StringAssert.Contains(fault.Message, "GrantAccess", StringComparison.Ordinal);
        bench.CreateOpportunity();
        Assert.AreEqual(0, runs);
    }

    [TestMethod]
    [Conformance("Pipeline", "A caller who is no user is refused as a row that does not exist", Certainty.Assumed, "the refusal follows from the caller's being a row; the code is ours", Check = "call with the CallerId of a random identifier; note the error code")]
    public void ServiceFor_UnknownUser_NamesIt()
    {
        var id = Guid.NewGuid();

        StringAssert.Contains(PipelineBench.Fault(() => bench.Organization.ServiceFor(id)).Message, id.ToString(), StringComparison.Ordinal);
    }

    [TestMethod]
    [Conformance("Pipeline", "A request without a required parameter is refused", Certainty.Documented, "Microsoft Learn, web service error codes, InvalidArgument")]
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
