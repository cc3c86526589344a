using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>What the lines of opportunities and quotes come to.</summary>
[TestClass]
public sealed class TotalsTests
{
    private const string Columns = "Microsoft Learn, table reference of opportunity, the descriptions of the totals";
    private const string Page = "Microsoft Learn, Custom plug-in handling by using a shared variable";

    private readonly SalesBench bench = new();

    [TestMethod]
    [Conformance("Sales", "Totals: details are the lines less their discounts; off that go the discounts of the whole; freight and taxes are added", Certainty.Documented, Columns)]
    [DataRow("opportunity", "opportunityproduct")]
    [DataRow("quote", "quotedetail")]
    public void Lines_Totals_AreAddedUp(string table, string lines)
    {
        var id = bench.Service.Create(new Entity(table) { ["name"] = "Pumps", ["discountamount"] = new Money(5m), ["discountpercentage"] = 10m, ["freightamount"] = new Money(8m) });

        bench.AddLine(lines, id, 2m, 100m, line => line["manualdiscountamount"] = new Money(20m));
        bench.AddLine(lines, id, 1m, 20m, line => line["tax"] = new Money(4m));

        var row = bench.Row(table, id);
        Assert.AreEqual(200m, SalesBench.Amount(row, "totallineitemamount"));
        Assert.AreEqual(20m, SalesBench.Amount(row, "totallineitemdiscountamount"));
        Assert.AreEqual(25m, SalesBench.Amount(row, "totaldiscountamount"));
        Assert.AreEqual(175m, SalesBench.Amount(row, "totalamountlessfreight"));
        Assert.AreEqual(4m, SalesBench.Amount(row, "totaltax"));
        Assert.AreEqual(187m, SalesBench.Amount(row, "totalamount"));
        Assert.AreEqual(187m, SalesBench.Amount(row, "totalamount_base"));
    }

    [TestMethod]
    [Conformance("Sales", "The estimated revenue of an opportunity follows its products where the system calculates it, and stays as entered where the user provides it", Certainty.Documented, "Microsoft Learn, table reference of opportunity, isrevenuesystemcalculated")]
    [DataRow(true, 200)]
    [DataRow(false, 7)]
    public void Lines_EstimatedRevenue_FollowsWhenTheSystemCalculatesIt(bool isSystemCalculated, int expected)
    {
        var id = bench.Pipeline.CreateOpportunity("Pumps", row =>
        {
            row["isrevenuesystemcalculated"] = isSystemCalculated;
            row["estimatedvalue"] = new Money(7m);
        });

        bench.AddLine("opportunityproduct", id, 2m, 100m);

        Assert.AreEqual(expected, SalesBench.Amount(bench.Row("opportunity", id), "estimatedvalue"));
    }

    [TestMethod]
    [Conformance("Sales", "The estimated revenue that the system calculates is the total amount, with discounts, freight and taxes", Certainty.Assumed, "the column's description speaks of the products entered", Check = "set the revenue of an opportunity to System Calculated, with a discount and freight; add a write-in product with tax; compare estimatedvalue with totalamount")]
    public void Lines_EstimatedRevenue_IsTheTotalAmount()
    {
        var id = bench.Pipeline.CreateOpportunity("Pumps", row =>
        {
            row["isrevenuesystemcalculated"] = true;
            row["discountpercentage"] = 10m;
            row["freightamount"] = new Money(8m);
        });

        bench.AddLine("opportunityproduct", id, 1m, 100m, line => line["tax"] = new Money(4m));

        Assert.AreEqual(102m, Revenue(id));
    }

    [TestMethod]
    [Conformance("Sales", "Where the user provides the revenue the totals are calculated all the same", Certainty.Assumed, "the totals' descriptions make no difference", Check = "set the revenue of an opportunity to User Provided; add a write-in product; read totalamount and estimatedvalue")]
    public void Lines_UserProvidedRevenue_TotalsFollow()
    {
        var id = bench.Pipeline.CreateOpportunity();

        bench.AddLine("opportunityproduct", id, 2m, 100m);

        Assert.AreEqual(200m, SalesBench.Amount(bench.Row("opportunity", id), "totalamount"));
    }

    [TestMethod]
    [Conformance("Sales", "Totals follow a line that changes", Certainty.Documented, Page)]
    public void Line_Changed_TotalsFollow()
    {
        var id = bench.CreateCalculatedOpportunity();
        var line = bench.AddLine("opportunityproduct", id, 2m, 100m);

        bench.Service.Update(new Entity("opportunityproduct", line) { ["quantity"] = 3m });

        Assert.AreEqual(300m, Revenue(id));
    }

    [TestMethod]
    [Conformance("Sales", "Totals follow a line that moves to another opportunity or is deleted", Certainty.Assumed, "the page on the shared variable speaks of create and update", Check = "add a write-in product to each of two opportunities with calculated revenue; move one to the other opportunity; delete it; read estimatedvalue of both after each step")]
    public void Line_MovedAndDeleted_TotalsFollow()
    {
        var (id, other) = (bench.CreateCalculatedOpportunity(), bench.CreateCalculatedOpportunity());
        var line = bench.AddLine("opportunityproduct", id, 2m, 100m);

        bench.Service.Update(new Entity("opportunityproduct", line) { ["opportunityid"] = new EntityReference("opportunity", other) });
        var moved = (Revenue(id), Revenue(other));
        bench.Service.Delete("opportunityproduct", line);

        Assert.AreEqual((0m, 200m), moved);
        Assert.AreEqual((0m, 0m), (Revenue(id), Revenue(other)));
    }

    [TestMethod]
    [Conformance("Sales", "Totals follow a change of the discounts or the freight of an opportunity with lines", Certainty.Documented, Page)]
    public void Opportunity_DiscountChanged_TotalsFollow()
    {
        var id = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", id, 1m, 100m);

        bench.Service.Update(new Entity("opportunity", id) { ["discountpercentage"] = 50m });

        Assert.AreEqual(50m, SalesBench.Amount(bench.Row("opportunity", id), "totalamount"));
    }

    private decimal Revenue(Guid opportunity) => bench.Row("opportunity", opportunity).GetAttributeValue<Money>("estimatedvalue")?.Value ?? -1m;
}
