using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

[TestClass]
public sealed class DeleteTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [Conformance("Data", "Deleting a row deletes the rows whose lookup cascades", Certainty.Documented, "Microsoft Learn, table references, relationships")]
    public void Delete_ReferencedByACascadingLookup_TakesThatRowToo()
    {
        var opportunity = store.Insert(new Entity("opportunity"));
        var close = store.Insert(new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity) });

        store.Delete("opportunity", opportunity);

        Assert.IsNull(store.Find("opportunityclose", close));
    }

    [TestMethod]
    [Conformance("Data", "Deleting a row blanks lookups with Remove Link", Certainty.Documented, "Microsoft Learn, table references, relationships")]
    public void Delete_ReferencedByARemovableLink_BlanksIt()
    {
        var account = store.Insert(new Entity("account"));
        var opportunity = store.Insert(new Entity("opportunity") { ["parentaccountid"] = new EntityReference("account", account) });

        store.Delete("account", account);

        Assert.IsFalse(store.Find("opportunity", opportunity)!.Contains("parentaccountid"));
    }

    /// <summary>Code: 0x80040227 CannotDeleteDueToAssociation.</summary>
    [TestMethod]
    [Conformance("Data", "A restricted relationship refuses the Delete, and nothing goes", Certainty.Documented, "Microsoft Learn, table references, relationships; CannotDeleteDueToAssociation")]
    public void Delete_Restricted_IsRefusedAndNothingGoes()
    {
        store.Metadata.Define(new TableRelationship("guard", "quote", "campaignid", "account", DeleteBehavior.Restrict));
        var account = store.Insert(new Entity("account"));
        store.Insert(new Entity("quote") { ["campaignid"] = new EntityReference("account", account) });

        FaultAssert.Throws(-2147220953, () => store.Delete("account", account), "campaignid", "quote");
        Assert.IsNotNull(store.Find("account", account));
    }

    [TestMethod]
    [Conformance("Data", "Cascading goes on through levels", Certainty.Documented, "Microsoft Learn, table references, relationships")]
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
    [Conformance("Data", "Deleting a row that is not there is refused", Certainty.Documented, "Microsoft Learn, web service error codes, ObjectDoesNotExist")]
    public void Delete_NoSuchRow_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => store.Delete("account", Guid.NewGuid()), "account");
}
