using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>Lines of opportunities and quotes: their amounts, currency and access.</summary>
[TestClass]
public sealed class LineTests
{
    private const string Currencies = "Microsoft Learn, Create or edit a quote, note on currencies";
    private const int NotSupported = -2147203036;

    private readonly SalesBench bench = new();

    [TestMethod]
    [Conformance("Sales", "A line's amount is its price times its quantity; the extended amount is that less the manual discount, and for a quote with its tax", Certainty.Documented, "Microsoft Learn, table references of opportunityproduct and quotedetail, baseamount and extendedamount")]
    [DataRow("opportunityproduct", 190)]
    [DataRow("quotedetail", 215)]
    public void Line_Amounts_AreCalculated(string table, int extended)
    {
        var line = bench.AddLine(table, Whole(table), 2m, 100m, row =>
        {
            row["manualdiscountamount"] = new Money(10m);
            row["tax"] = new Money(25m);
            row["baseamount"] = new Money(1m);
        });

        var stored = bench.Row(table, line);

        Assert.AreEqual(200m, SalesBench.Amount(stored, "baseamount"));
        Assert.AreEqual(extended, SalesBench.Amount(stored, "extendedamount"));
        Assert.AreEqual(extended, SalesBench.Amount(stored, "extendedamount_base"));
    }

    [TestMethod]
    [Conformance("Sales", "A line's amounts follow each change of price, quantity, discount or tax", Certainty.Documented, "Microsoft Learn, table reference of quotedetail, baseamount and extendedamount")]
    [DataRow("quantity", 300)]
    [DataRow("priceperunit", 6)]
    [DataRow("manualdiscountamount", 197)]
    [DataRow("tax", 203)]
    public void Line_Changed_IsCalculatedAnew(string column, int extended)
    {
        var line = bench.AddLine("quotedetail", Whole("quotedetail"), 2m, 100m);

        bench.Service.Update(new Entity("quotedetail", line) { [column] = column == "quantity" ? 3m : new Money(3m) });

        Assert.AreEqual(extended, SalesBench.Amount(bench.Row("quotedetail", line), "extendedamount"));
    }

    [TestMethod]
    [Conformance("Sales", "A line has the currency of its opportunity or quote and cannot have another", Certainty.Documented, Currencies)]
    public void Line_Currency_IsThatOfTheWhole()
    {
        var krone = Currency();
        var quote = bench.Service.Create(new Entity("quote") { ["name"] = "Pumps", ["transactioncurrencyid"] = krone });

        var line = bench.AddLine("quotedetail", quote, 1m, 100m);

        Assert.AreEqual(krone.Id, bench.Row("quotedetail", line).GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
        Assert.AreEqual(10m, SalesBench.Amount(bench.Row("quotedetail", line), "baseamount_base"));
        FaultAssert.Throws(-2147220989, () => bench.AddLine("quotedetail", Whole("quotedetail"), 1m, 1m, row => row["transactioncurrencyid"] = krone), "same currency");
    }

    [TestMethod]
    [Conformance("Sales", "The currency of an opportunity or a quote can be changed only while it has no lines", Certainty.Documented, Currencies)]
    public void Whole_CurrencyChangedWithLines_IsRefused()
    {
        var opportunity = bench.Pipeline.CreateOpportunity();
        var line = bench.AddLine("opportunityproduct", opportunity, 1m, 100m);
        var change = new Entity("opportunity", opportunity) { ["transactioncurrencyid"] = Currency() };

        FaultAssert.Throws(-2147220989, () => bench.Service.Update(change), "same currency");
        bench.Service.Delete("opportunityproduct", line);
        bench.Service.Update(change);

        Assert.AreEqual(10m, bench.Row("opportunity", opportunity)["exchangerate"]);
    }

    [TestMethod]
    [Conformance("Sales", "A line cannot be without its opportunity", Certainty.Documented, "Microsoft Learn, table reference of opportunityproduct, opportunityid is required by the system")]
    public void Line_WithoutOpportunity_IsRefused()
    {
        var line = SalesBench.Line("opportunityproduct", Guid.Empty, 1m, 1m);
        line.Attributes.Remove("opportunityid");

        FaultAssert.Throws(-2147220989, () => bench.Service.Create(line), "'opportunityid'");
    }

    [TestMethod]
    [Conformance("Sales", "Deleting an opportunity or a quote deletes its lines", Certainty.Documented, "Microsoft Learn, table references of opportunityproduct and quotedetail, cascade configuration")]
    public void Whole_Deleted_TakesItsLinesAlong()
    {
        var opportunity = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);
        var quote = bench.CreateActiveQuote();
        bench.AddLine("quotedetail", quote, 1m, 100m);

        bench.Service.Delete("opportunity", opportunity);
        bench.Service.Delete("quote", quote);

        Assert.AreEqual(0, bench.Pipeline.Count("opportunityproduct") + bench.Pipeline.Count("quotedetail"));
    }

    [TestMethod]
    [Conformance("Sales", "Who may write an opportunity may write its lines, and nobody else", Certainty.Assumed, "lines have no privileges of their own", Check = "let a user with User-level Write on opportunity add a line to an opportunity of another user; note code and privilege; add one to an own opportunity")]
    public void Line_OfAnotherUsersOpportunity_IsRefused()
    {
        var rep = bench.Pipeline.Organization.ServiceFor(bench.Pipeline.Organization.AddUser("Rep"));
        var own = rep.Create(new Entity("opportunity") { ["name"] = "Own", ["isrevenuesystemcalculated"] = true });
        var other = bench.Pipeline.CreateOpportunity();

        rep.Create(SalesBench.Line("opportunityproduct", own, 1m, 40m));

        Assert.AreEqual(40m, SalesBench.Amount(bench.Row("opportunity", own), "estimatedvalue"));
        Assert.Contains("Write", PipelineBench.Fault(() => rep.Create(SalesBench.Line("opportunityproduct", other, 1m, 40m))).Message);
    }

    [TestMethod]
    [NotOfDataverse("price lists and units are not there, so only write-in products can be priced")]
    [DataRow("isproductoverridden", "products of the catalogue")]
    [DataRow("quantity", "quantity")]
    [DataRow("priceperunit", "priceperunit")]
    public void Line_ThatCannotBePriced_IsRefusedByName(string missing, string word) => FaultAssert.Throws(
        NotSupported,
        () => bench.AddLine("opportunityproduct", bench.Pipeline.CreateOpportunity(), 1m, 1m, row => row.Attributes.Remove(missing)),
        word);

    [TestMethod]
    [NotOfDataverse("price lists and units are not there, so only write-in products can be priced")]
    public void Line_GivenACatalogueProduct_IsRefusedByName()
    {
        var product = bench.Service.Create(new Entity("product") { ["name"] = "Pump", ["productnumber"] = "P1", ["productstructure"] = new OptionSetValue(1) });
        var line = bench.AddLine("opportunityproduct", bench.Pipeline.CreateOpportunity(), 1m, 1m);

        FaultAssert.Throws(NotSupported, () => bench.Service.Update(new Entity("opportunityproduct", line) { ["productid"] = new EntityReference("product", product) }), "products of the catalogue");
    }

    private Guid Whole(string line) => line == "quotedetail" ? bench.Service.Create(new Entity("quote") { ["name"] = "Pumps" }) : bench.Pipeline.CreateOpportunity();

    private EntityReference Currency() => new("transactioncurrency", bench.Service.Create(
        new Entity("transactioncurrency") { ["currencyname"] = "Krone", ["isocurrencycode"] = "SEK", ["currencysymbol"] = "kr", ["currencyprecision"] = 2, ["exchangerate"] = 10m }));
}
