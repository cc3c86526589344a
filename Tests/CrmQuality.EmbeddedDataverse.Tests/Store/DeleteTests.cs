using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

/// <summary>Source of all: cascade configuration of relationships in Microsoft's table reference. Confidence: documented.</summary>
[TestClass]
public sealed class DeleteTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    public void Delete_ReferencedByACascadingLookup_TakesThatRowToo()
    {
        var opportunity = store.Insert(new Entity("opportunity"));
        var close = store.Insert(new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) });

        store.Delete("opportunity", opportunity);

        Assert.IsNull(store.Find("opportunityclose", close));
    }

    [TestMethod]
    public void Delete_ReferencedByARemovableLink_BlanksIt()
    {
        var account = store.Insert(new Entity("account"));
        var opportunity = store.Insert(new Entity("opportunity") { ["parentaccountid"] = new EntityReference("account", account) });

        store.Delete("account", account);

        Assert.IsFalse(store.Find("opportunity", opportunity)!.Contains("parentaccountid"));
    }

    /// <summary>Code: 0x80040227 CannotDeleteDueToAssociation.</summary>
    [TestMethod]
    public void Delete_Restricted_IsRefusedAndNothingGoes()
    {
        store.Metadata.Define(new TableRelationship("guard", "quote", "campaignid", "account", DeleteBehavior.Restrict));
        var account = store.Insert(new Entity("account"));
        store.Insert(new Entity("quote") { ["campaignid"] = new EntityReference("account", account) });

        FaultAssert.Throws(-2147220953, () => store.Delete("account", account), "campaignid", "quote");
        Assert.IsNotNull(store.Find("account", account));
    }

    [TestMethod]
    public void Delete_ThroughTwoLevels_TakesAll()
    {
        var account = store.Insert(new Entity("account"));
        var opportunity = store.Insert(new Entity("opportunity") { ["customerid"] = new EntityReference("account", account) });
        store.Insert(new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) });

        store.Delete("account", account);

        Assert.HasCount(0, store.Rows("opportunity"));
        Assert.HasCount(0, store.Rows("opportunityclose"));
    }

    [TestMethod]
    public void Delete_NoSuchRow_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => store.Delete("account", Guid.NewGuid()), "account");
}
