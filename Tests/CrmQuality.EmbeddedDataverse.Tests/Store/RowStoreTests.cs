using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class RowStoreTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    /// <summary>Source: the SDK returns only columns with a value. Confidence: documented.</summary>
    [TestMethod]
    public void Find_AfterInsert_HasOnlyColumnsWithValues()
    {
        var id = store.Insert(new Entity("opportunity") { ["name"] = "Crane", ["estimatedvalue"] = new Money(5m), ["description"] = null });

        var found = store.Find("opportunity", id)!;

        Assert.AreEqual("Crane", found["name"]);
        Assert.AreEqual(new Money(5m), found["estimatedvalue"]);
        Assert.AreEqual(id, found["opportunityid"]);
        Assert.IsFalse(found.Contains("description"));
    }

    /// <summary>No reader can change what is stored. Confidence: our own rule.</summary>
    [TestMethod]
    public void Find_ValueChangedByReader_StaysAsStored()
    {
        var id = store.Insert(new Entity("opportunity") { ["salesstage"] = new OptionSetValue(1) });

        ((OptionSetValue)store.Find("opportunity", id)!["salesstage"]).Value = 3;

        Assert.AreEqual(new OptionSetValue(1), store.Find("opportunity", id)!["salesstage"]);
    }

    /// <summary>Source: Update writes only the columns it states. Confidence: documented.</summary>
    [TestMethod]
    public void Update_StatesOneColumn_LeavesTheOthers()
    {
        var id = store.Insert(new Entity("opportunity") { ["name"] = "Crane", ["closeprobability"] = 10 });

        store.Update(new Entity("opportunity", id) { ["closeprobability"] = 20 });

        Assert.AreEqual("Crane", store.Find("opportunity", id)!["name"]);
        Assert.AreEqual(20, store.Find("opportunity", id)!["closeprobability"]);
    }

    /// <summary>Source: row versions grow with every write. Confidence: documented (optimistic concurrency).</summary>
    [TestMethod]
    public void Update_Always_RaisesTheRowVersion()
    {
        var id = store.Insert(new Entity("opportunity"));
        var before = (long)store.Find("opportunity", id)!["versionnumber"];

        store.Update(new Entity("opportunity", id) { ["name"] = "Crane" });

        Assert.IsGreaterThan(before, (long)store.Find("opportunity", id)!["versionnumber"]);
    }

    /// <summary>Source: 0x80040217 ObjectDoesNotExist. Confidence: documented.</summary>
    [TestMethod]
    public void Update_NoSuchRow_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => store.Update(new Entity("opportunity", Guid.NewGuid()) { ["name"] = "x" }), "opportunity");

    /// <summary>Source: 0x80041103 QueryBuilderNoAttribute. Confidence: documented.</summary>
    [TestMethod]
    public void Insert_NoSuchColumn_IsRefusedByName() =>
        FaultAssert.Throws(-2147217149, () => store.Insert(new Entity("opportunity") { ["nosuch"] = 1 }), "nosuch", "opportunity");

    /// <summary>Source: Microsoft's list of client errors, -2147220937 for any violated key. Confidence: documented.</summary>
    [TestMethod]
    public void Insert_IdTaken_IsRefused()
    {
        var id = store.Insert(new Entity("opportunity"));

        FaultAssert.Throws(-2147220937, () => store.Insert(new Entity("opportunity", id)), id.ToString());
    }

    /// <summary>Source: as above; text of keys compares like the database's collation, ignoring case. Confidence: documented, case from experience.</summary>
    [TestMethod]
    public void Insert_AlternateKeyTakenInOtherCase_IsRefused()
    {
        GiveAccountsAKey();
        store.Insert(new Entity("account") { ["accountnumber"] = "a-1" });

        FaultAssert.Throws(-2147220937, () => store.Insert(new Entity("account") { ["accountnumber"] = "A-1" }), "numberkey", "account");
    }

    /// <summary>Source: a key with a blank column is not enforced. Confidence: documented.</summary>
    [TestMethod]
    public void Insert_BlankKeyTwice_IsAccepted()
    {
        GiveAccountsAKey();
        store.Insert(new Entity("account"));
        store.Insert(new Entity("account"));

        Assert.HasCount(2, store.Rows("account"));
    }

    /// <summary>An update frees the old key and takes the new one. Confidence: our own rule.</summary>
    [TestMethod]
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
