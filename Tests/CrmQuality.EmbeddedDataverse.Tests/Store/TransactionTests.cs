using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

[TestClass]
public sealed class TransactionTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [Conformance("Transactions", "The synchronous work of one request is one transaction: rolled back, every row is as before", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions")]
    public void Rollback_AfterInsertUpdateDelete_RestoresEveryRow()
    {
        var kept = store.Insert(new Entity("account") { ["name"] = "before" });
        var doomed = store.Insert(new Entity("account") { ["name"] = "alive" });
        Guid added;
        using (var transaction = store.Begin())
        {
            added = store.Insert(new Entity("account"));
            store.Update(new Entity("account", kept) { ["name"] = "after" });
            store.Delete("account", doomed);
            transaction.Rollback();
        }

        Assert.IsNull(store.Find("account", added));
        Assert.AreEqual("before", store.Find("account", kept)!["name"]);
        Assert.AreEqual("alive", store.Find("account", doomed)!["name"]);
    }

    [TestMethod]
    [Conformance("Transactions", "A rolled back row leaves its alternate key free", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions")]
    public void Rollback_OfAnInsert_FreesItsKey()
    {
        store.Metadata.Table("account")!.Define(new AlternateKey("numberkey", ["accountnumber"]));
        using (store.Begin())
        {
            store.Insert(new Entity("account") { ["accountnumber"] = "1" });
        }

        store.Insert(new Entity("account") { ["accountnumber"] = "1" });

        Assert.HasCount(1, store.Rows("account"));
    }

    [TestMethod]
    [Conformance("Transactions", "What is committed stays", Certainty.Documented, "Microsoft Learn, Scalable customization design, database transactions")]
    public void Dispose_AfterCommit_KeepsTheRows()
    {
        using (var transaction = store.Begin())
        {
            store.Insert(new Entity("account"));
            transaction.Commit();
        }

        Assert.HasCount(1, store.Rows("account"));
    }

    [TestMethod]
    [NotOfDataverse("one transaction per request, in the store")]
    public void Begin_WhileOneIsOpen_IsADefect()
    {
        using var transaction = store.Begin();

        Assert.ThrowsExactly<InvalidOperationException>(() => store.Begin());
    }
}
