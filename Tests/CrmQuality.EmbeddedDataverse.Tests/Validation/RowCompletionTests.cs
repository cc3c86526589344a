using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Validation;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class RowCompletionTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    private TableMetadata Opportunity => store.Metadata.Table("opportunity")!;

    [TestMethod]
    [Conformance("Data", "A state without status takes its default status", Certainty.Documented, "Microsoft Learn, StateOptionMetadata.DefaultStatus")]
    public void Complete_StateAlone_TakesItsDefaultStatus()
    {
        var row = new Entity("opportunity") { ["statecode"] = new OptionSetValue(2) };

        StateRules.Complete(Opportunity, row, null);

        Assert.AreEqual(new OptionSetValue(4), row["statuscode"]);
    }

    [TestMethod]
    [Conformance("Data", "A new row has the first state and its default status", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Complete_NewRowWithNeither_IsOpenAndInProgress()
    {
        var row = new Entity("opportunity");

        StateRules.Complete(Opportunity, row, null);

        Assert.AreEqual(new OptionSetValue(0), row["statecode"]);
        Assert.AreEqual(new OptionSetValue(1), row["statuscode"]);
    }

    [TestMethod]
    [Conformance("Data", "A status of another state is refused", Certainty.Documented, "Microsoft Learn, web service error codes, InvalidStateCodeStatusCode")]
    public void Complete_StatusOfAnotherState_IsRefused()
    {
        var id = store.Insert(new Entity("opportunity") { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        var changes = new Entity("opportunity", id) { ["statuscode"] = new OptionSetValue(3) };

        FaultAssert.Throws(-2147187704, () => StateRules.Complete(Opportunity, changes, store.Row("opportunity", id)), "3", "opportunity");
    }

    [TestMethod]
    [Conformance("Data", "An Update of other columns touches neither state nor status", Certainty.Documented, "Microsoft Learn, Update and delete rows")]
    public void Complete_UpdateOfOtherColumns_AddsNothing()
    {
        var id = store.Insert(new Entity("opportunity"));
        var changes = new Entity("opportunity", id) { ["name"] = "x" };

        StateRules.Complete(Opportunity, changes, store.Row("opportunity", id));

        Assert.HasCount(1, changes.Attributes);
    }

    [TestMethod]
    [Conformance("Data", "Two-option columns and choices take their defaults", Certainty.Documented, "Microsoft Learn, BooleanAttributeMetadata.DefaultValue, PicklistAttributeMetadata.DefaultFormValue")]
    public void Fill_NewRow_TakesDefaultsButKeepsWhatItStates()
    {
        var row = new Entity("opportunity") { ["opportunityratingcode"] = new OptionSetValue(1) };

        RowDefaults.Fill(Opportunity, row);

        Assert.AreEqual(new OptionSetValue(1), row["opportunityratingcode"]);
        Assert.AreEqual(false, row["decisionmaker"]);
        Assert.AreEqual(new OptionSetValue(100_000_001), row["msdyn_forecastcategory"]);
        Assert.IsFalse(row.Contains("need"));
    }

    [TestMethod]
    [Conformance("Data", "A base amount is the amount divided by the exchange rate, to four decimals", Certainty.Documented, "Microsoft Learn, Transaction currency entity")]
    public void BaseAmounts_OfAnAmountInAForeignCurrency_AreDivided()
    {
        var row = new Entity("opportunity") { ["estimatedvalue"] = new Money(100m), ["exchangerate"] = 3m };

        BaseAmounts.Fill(store, row, null);

        Assert.AreEqual(new Money(33.3333m), row["estimatedvalue_base"]);
        Assert.IsFalse(row.Contains("budgetamount_base"));
    }

    [TestMethod]
    [Conformance("Data", "A row whose exchange rate changes has its base amounts computed anew", Certainty.Documented, "Microsoft Learn, Transaction currency entity")]
    public void BaseAmounts_WhenTheRateChanges_FollowForStoredAmounts()
    {
        var id = store.Insert(new Entity("opportunity") { ["estimatedvalue"] = new Money(100m), ["exchangerate"] = 1m });
        var changes = new Entity("opportunity", id) { ["exchangerate"] = 2m };

        BaseAmounts.Fill(store, changes, store.Row("opportunity", id));

        Assert.AreEqual(new Money(50m), changes["estimatedvalue_base"]);
    }
}
