using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Validation;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class RowCompletionTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    private TableMetadata Opportunity => store.Metadata.Table("opportunity")!;

    /// <summary>Source: DefaultStatus of a state. Confidence: documented.</summary>
    [TestMethod]
    public void Complete_StateAlone_TakesItsDefaultStatus()
    {
        var row = new Entity("opportunity") { ["statecode"] = new OptionSetValue(2) };

        StateRules.Complete(Opportunity, row, null);

        Assert.AreEqual(new OptionSetValue(4), row["statuscode"]);
    }

    [TestMethod]
    public void Complete_NewRowWithNeither_IsOpenAndInProgress()
    {
        var row = new Entity("opportunity");

        StateRules.Complete(Opportunity, row, null);

        Assert.AreEqual(new OptionSetValue(0), row["statecode"]);
        Assert.AreEqual(new OptionSetValue(1), row["statuscode"]);
    }

    /// <summary>Source: 0x80048408 InvalidStateCodeStatusCode. Confidence: community.</summary>
    [TestMethod]
    public void Complete_StatusOfAnotherState_IsRefused()
    {
        var id = store.Insert(new Entity("opportunity") { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        var changes = new Entity("opportunity", id) { ["statuscode"] = new OptionSetValue(3) };

        FaultAssert.Throws(-2147187704, () => StateRules.Complete(Opportunity, changes, store.Row("opportunity", id)), "3", "opportunity");
    }

    [TestMethod]
    public void Complete_UpdateOfOtherColumns_AddsNothing()
    {
        var id = store.Insert(new Entity("opportunity"));
        var changes = new Entity("opportunity", id) { ["name"] = "x" };

        StateRules.Complete(Opportunity, changes, store.Row("opportunity", id));

        Assert.HasCount(1, changes.Attributes);
    }

    /// <summary>Source: default values of two-option columns and choices. Confidence: documented.</summary>
    [TestMethod]
    public void Fill_NewRow_TakesDefaultsButKeepsWhatItStates()
    {
        var row = new Entity("opportunity") { ["opportunityratingcode"] = new OptionSetValue(1) };

        RowDefaults.Fill(Opportunity, row);

        Assert.AreEqual(new OptionSetValue(1), row["opportunityratingcode"]);
        Assert.AreEqual(false, row["decisionmaker"]);
        Assert.AreEqual(new OptionSetValue(100_000_001), row["msdyn_forecastcategory"]);
        Assert.IsFalse(row.Contains("need"));
    }

    /// <summary>Source: base value = value ÷ exchange rate, four decimals. Confidence: documented.</summary>
    [TestMethod]
    public void BaseAmounts_OfAnAmountInAForeignCurrency_AreDivided()
    {
        var row = new Entity("opportunity") { ["estimatedvalue"] = new Money(100m), ["exchangerate"] = 3m };

        BaseAmounts.Fill(store, row, null);

        Assert.AreEqual(new Money(33.3333m), row["estimatedvalue_base"]);
        Assert.IsFalse(row.Contains("budgetamount_base"));
    }

    [TestMethod]
    public void BaseAmounts_WhenTheRateChanges_FollowForStoredAmounts()
    {
        var id = store.Insert(new Entity("opportunity") { ["estimatedvalue"] = new Money(100m), ["exchangerate"] = 1m });
        var changes = new Entity("opportunity", id) { ["exchangerate"] = 2m };

        BaseAmounts.Fill(store, changes, store.Row("opportunity", id));

        Assert.AreEqual(new Money(50m), changes["estimatedvalue_base"]);
    }
}
