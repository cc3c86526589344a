using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class RowStoreTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [Conformance("Data", "A row comes with the columns that hold a value", Certainty.Documented, "Microsoft Learn, Retrieve a table row")]
    public void Find_AfterInsert_HasOnlyColumnsWithValues()
    {
        var id = store.Insert(new Entity("opportunity") { ["name"] = "Crane", ["estimatedvalue"] = new Money(5m), ["description"] = null });

        var found = store.Find("opportunity", id)!;

        Assert.AreEqual("Crane", found["name"]);
        Assert.AreEqual(new Money(5m), found["estimatedvalue"]);
        Assert.AreEqual(id, found["opportunityid"]);
        Assert.IsFalse(found.Contains("description"));
    }

    [TestMethod]
    [NotOfDataverse("no reader can change what is stored")]
    public void Find_ValueChangedByReader_StaysAsStored()
    {
        var id = store.Insert(new Entity("opportunity") { ["salesstage"] = new OptionSetValue(1) });

        ((OptionSetValue)store.Find("opportunity", id)!["salesstage"]).Value = 3;

        Assert.AreEqual(new OptionSetValue(1), store.Find("opportunity", id)!["salesstage"]);
    }

    [TestMethod]
    [Conformance("Data", "Update writes only the columns it states", Certainty.Documented, "Microsoft Learn, Update and delete rows")]
    public void Update_StatesOneColumn_LeavesTheOthers()
    {
        var id = store.Insert(new Entity("opportunity") { ["name"] = "Crane", ["closeprobability"] = 10 });

        store.Update(new Entity("opportunity", id) { ["closeprobability"] = 20 });

        Assert.AreEqual("Crane", store.Find("opportunity", id)!["name"]);
        Assert.AreEqual(20, store.Find("opportunity", id)!["closeprobability"]);
    }

    [TestMethod]
    [Conformance("Data", "The row version grows with every write", Certainty.Documented, "Microsoft Learn, Optimistic concurrency")]
    public void Update_Always_RaisesTheRowVersion()
    {
        var id = store.Insert(new Entity("opportunity"));
        var before = (long)store.Find("opportunity", id)!["versionnumber"];

        store.Update(new Entity("opportunity", id) { ["name"] = "Crane" });

        Assert.IsGreaterThan(before, (long)store.Find("opportunity", id)!["versionnumber"]);
    }

    [TestMethod]
    [Conformance("Data", "Updating a row that is not there is refused", Certainty.Documented, "Microsoft Learn, web service error codes, ObjectDoesNotExist")]
    public void Update_NoSuchRow_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => store.Update(new Entity("opportunity", Guid.NewGuid()) { ["name"] = "x" }), "opportunity");

    [TestMethod]
    [Conformance("Data", "A column that does not exist is refused", Certainty.Documented, "Microsoft Learn, web service error codes, QueryBuilderNoAttribute")]
    public void Insert_NoSuchColumn_IsRefusedByName() =>
        FaultAssert.Throws(-2147217149, () => store.Insert(new Entity("opportunity") { ["nosuch"] = 1 }), "nosuch", "opportunity");

    [TestMethod]
    [Conformance("Data", "An identifier is taken once", Certainty.Documented, "Microsoft Learn, web service error codes, DuplicateRecord")]
    public void Insert_IdTaken_IsRefused()
    {
        var id = store.Insert(new Entity("opportunity"));

        FaultAssert.Throws(-2147220937, () => store.Insert(new Entity("opportunity", id)), id.ToString());
    }

    [TestMethod]
    [Conformance("Data", "Text of alternate keys compares ignoring case", Certainty.Seen, "Microsoft Learn, alternate keys; the case from experience with the database's collation")]
    public void Insert_AlternateKeyTakenInOtherCase_IsRefused()
    {
        GiveAccountsAKey();
        store.Insert(new Entity("account") { ["accountnumber"] = "a-1" });

        FaultAssert.Throws(-2147220937, () => store.Insert(new Entity("account") { ["accountnumber"] = "A-1" }), "numberkey", "account");
    }

    [TestMethod]
    [Conformance("Data", "A key with a blank column is not enforced", Certainty.Documented, "Microsoft Learn, Define alternate keys")]
    public void Insert_BlankKeyTwice_IsAccepted()
    {
        GiveAccountsAKey();
        store.Insert(new Entity("account"));
        store.Insert(new Entity("account"));

        Assert.HasCount(2, store.Rows("account"));
    }

    [TestMethod]
    [NotOfDataverse("the index of keys")]
    public void FindByKey_AfterUpdate_FollowsTheNewValue()
    {
        var key = GiveAccountsAKey();
        var id = store.Insert(new Entity("account") { ["accountnumber"] = "1" });

        store.Update(new Entity("account", id) { ["accountnumber"] = "2" });

        Assert.IsNull(store.FindByKey("account", key, ["1"]));
        Assert.AreEqual(id, store.FindByKey("account", key, ["2"])!.Id);
    }

    private AlternateKey GiveAccountsAKey()
    {
        var key = new AlternateKey("numberkey", ["accountnumber"]);
        store.Metadata.Table("account")!.Define(key);
        return key;
    }
}
