using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>GenerateQuoteFromOpportunity.</summary>
[TestClass]
public sealed class QuoteGenerationTests
{
    private const string Convert = "Microsoft Learn, Convert an opportunity to a quote, sales order, or invoice";

    private readonly SalesBench bench = new();

    [TestMethod]
    [Conformance("Sales", "GenerateQuoteFromOpportunity creates a draft of the opportunity with its write-in products, which come to the same total", Certainty.Documented, Convert)]
    public void Generate_OpportunityWithLines_IsADraftWithTheSameLines()
    {
        var opportunity = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 2m, 100m, line => line["manualdiscountamount"] = new Money(30m));
        bench.AddLine("opportunityproduct", opportunity, 1m, 50m);

        var quote = bench.GenerateQuote(opportunity);

        Assert.AreEqual((0, 1), SalesBench.StateOf(quote));
        Assert.AreEqual(opportunity, quote.GetAttributeValue<EntityReference>("opportunityid").Id);
        Assert.AreEqual(220m, SalesBench.Amount(quote, "totalamount"));
        var lines = bench.Rows("quotedetail");
        Assert.AreEqual("170 50", string.Join(' ', lines.Select(line => SalesBench.Amount(line, "extendedamount").ToString("0", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.AreEqual("Pump", lines[0]["productdescription"]);
    }

    [TestMethod]
    [Conformance("Sales", "GenerateQuoteFromOpportunity answers the quote with the columns asked for", Certainty.Documented, "Microsoft Learn, GenerateQuoteFromOpportunityRequest, ColumnSet")]
    public void Generate_Answer_HasTheColumnsAskedFor()
    {
        var opportunity = bench.Pipeline.CreateOpportunity("Pumps");

        var quote = (Entity)bench.Service.Execute(new OrganizationRequest("GenerateQuoteFromOpportunity") { ["OpportunityId"] = opportunity, ["ColumnSet"] = new ColumnSet("name") }).Results["Entity"];

        Assert.AreEqual("name quoteid", string.Join(' ', quote.Attributes.Keys.Order(StringComparer.Ordinal)));
        Assert.AreEqual("Pumps", bench.Row("quote", quote.Id)["name"]);
    }

    [TestMethod]
    [Conformance("Sales", "The quote takes name, customer, price list, currency, discounts and freight of its opportunity", Certainty.Assumed, "Convert an opportunity: both share user information, price, discounts, freight and tax; the columns are not listed", Check = "fill name, customerid, pricelevelid, discountamount, discountpercentage, freightamount, description and emailaddress of an opportunity; send GenerateQuoteFromOpportunity; compare the columns of the quote")]
    public void Generate_Quote_TakesTheSharedColumns()
    {
        var customer = bench.Service.Create(new Entity("account") { ["name"] = "Thornvale" });
        var opportunity = bench.Pipeline.CreateOpportunity("Pumps", row =>
        {
            row["customerid"] = new EntityReference("account", customer);
            row["discountpercentage"] = 10m;
            row["freightamount"] = new Money(7m);
        });
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);

        var quote = bench.GenerateQuote(opportunity);

        Assert.AreEqual(customer, quote.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.AreEqual(97m, SalesBench.Amount(quote, "totalamount"));
    }

    [TestMethod]
    [Conformance("Sales", "A quote made from an opportunity has its currency", Certainty.Documented, "Microsoft Learn, Create or edit a quote, note on currencies")]
    public void Generate_Quote_HasTheOpportunitysCurrency()
    {
        var currency = bench.Service.Create(new Entity("transactioncurrency") { ["currencyname"] = "Krone", ["isocurrencycode"] = "SEK", ["currencysymbol"] = "kr", ["currencyprecision"] = 2, ["exchangerate"] = 10m });
        var opportunity = bench.Pipeline.CreateOpportunity("Pumps", row => row["transactioncurrencyid"] = new EntityReference("transactioncurrency", currency));
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);

        var quote = bench.GenerateQuote(opportunity);

        Assert.AreEqual(currency, quote.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
        Assert.AreEqual(10m, SalesBench.Amount(quote, "totalamount_base"));
    }

    [TestMethod]
    [Conformance("Sales", "GenerateQuoteFromOpportunity does not write the opportunity", Certainty.Assumed, "Convert an opportunity: the page speaks of no change of it", Check = "register a step on Update of opportunity that traces; send GenerateQuoteFromOpportunity; read the traces and modifiedon of the opportunity")]
    public void Generate_Opportunity_IsNotWritten()
    {
        var opportunity = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);
        var version = bench.Row("opportunity", opportunity).RowVersion;
        var updates = 0;
        bench.Pipeline.Register("Update", "opportunity", 20, _ => updates++);

        bench.GenerateQuote(opportunity);

        Assert.AreEqual(0, updates);
        Assert.AreEqual(version, bench.Row("opportunity", opportunity).RowVersion);
    }

    [TestMethod]
    [Conformance("Sales", "The Create of the quote and of its lines has the message among its parents and no PreValidation of its own", Certainty.Assumed, "by analogy with QualifyLead", Check = "register steps on Create of quote and quotedetail in PreValidation and PreOperation that trace Stage and the MessageName of every ParentContext; send GenerateQuoteFromOpportunity; read the traces")]
    public void Generate_InnerCreates_HaveTheMessageAmongTheirParents()
    {
        var chains = new List<string>();
        foreach (var table in new[] { "quote", "quotedetail" })
        {
            bench.Pipeline.Register("Create", table, 10, _ => chains.Add("PreValidation"));
            bench.Pipeline.Register("Create", table, 20, run => chains.Add(SalesBench.Chain(run.Context)));
        }

        var opportunity = bench.Pipeline.CreateOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);
        bench.GenerateQuote(opportunity);

        Assert.AreEqual("Create Create GenerateQuoteFromOpportunity; Create Create GenerateQuoteFromOpportunity", string.Join("; ", chains));
    }

    [TestMethod]
    [Conformance("Sales", "A refusal by a step on the quote's Create takes GenerateQuoteFromOpportunity back", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
    public void Generate_QuoteRefused_LeavesNothing()
    {
        bench.Pipeline.Register("Create", "quote", 20, _ => throw new InvalidPluginExecutionException("qualify first"));
        var opportunity = bench.Pipeline.CreateOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);

        var fault = PipelineBench.Fault(() => bench.GenerateQuote(opportunity));

        Assert.AreEqual("qualify first", fault.Detail.Message);
        Assert.AreEqual(0, bench.Pipeline.Count("quote") + bench.Pipeline.Count("quotedetail"));
    }

    [TestMethod]
    [Conformance("Sales", "A refusal by a step on a quote line's Create takes the quote back, too", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
    public void Generate_LineRefused_LeavesNoQuote()
    {
        bench.Pipeline.Register("Create", "quotedetail", 40, _ => throw new InvalidPluginExecutionException("no"));
        var opportunity = bench.Pipeline.CreateOpportunity();
        bench.AddLine("opportunityproduct", opportunity, 1m, 100m);

        PipelineBench.Fault(() => bench.GenerateQuote(opportunity));

        Assert.AreEqual(0, bench.Pipeline.Count("quote") + bench.Pipeline.Count("quotedetail"));
    }

    [TestMethod]
    [Conformance("Sales", "GenerateQuoteFromOpportunity is an event of the table quote, with OpportunityId among its parameters", Certainty.Documented, "Microsoft Learn, table reference of quote, messages, Is Event")]
    public void Generate_StepOnTheMessage_SeesTheOpportunity()
    {
        var seen = Guid.Empty;
        bench.Pipeline.Register("GenerateQuoteFromOpportunity", "quote", 20, run => seen = (Guid)run.Context.InputParameters["OpportunityId"]);
        var opportunity = bench.Pipeline.CreateOpportunity();

        bench.GenerateQuote(opportunity);

        Assert.AreEqual(opportunity, seen);
    }

    [TestMethod]
    [NotOfDataverse("business process flows are not there")]
    public void Generate_ProcessInstance_IsRefusedByName() => FaultAssert.Throws(
        -2147203036,
        () => bench.Service.Execute(new OrganizationRequest("GenerateQuoteFromOpportunity")
        {
            ["OpportunityId"] = bench.Pipeline.CreateOpportunity(),
            ["ColumnSet"] = new ColumnSet(true),
            ["ProcessInstanceId"] = new EntityReference("opportunitysalesprocess", Guid.NewGuid()),
        }),
        "ProcessInstanceId");
}
