using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>The totals of opportunities and quotes, and the Update that writes them.</summary>
[TestClass]
public sealed class PriceCalculationTests
{
    private const string Columns = "Microsoft Learn, table reference of opportunity, the descriptions of the totals";
    private const string Page = "Microsoft Learn, Custom plug-in handling by using a shared variable";
    private const string Transactions = "Microsoft Learn, Event framework, database transactions";
    private const string Variable = "InternalSystemPriceCalculationEvent";

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
    [Conformance("Sales", "The estimated revenue of an opportunity is its total where the system calculates it, and stays as entered where the user provides it", Certainty.Documented, "Microsoft Learn, table reference of opportunity, isrevenuesystemcalculated; sample Calculate Price plug-in")]
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
    [Conformance("Sales", "Where the user provides the revenue the totals are calculated all the same", Certainty.Assumed, "the totals' descriptions make no difference", Check = "set the revenue of an opportunity to User Provided; add a write-in product; read totalamount and estimatedvalue")]
    public void Lines_UserProvidedRevenue_TotalsFollow()
    {
        var id = bench.Pipeline.CreateOpportunity();

        bench.AddLine("opportunityproduct", id, 2m, 100m);

        Assert.AreEqual(200m, SalesBench.Amount(bench.Row("opportunity", id), "totalamount"));
    }

    [TestMethod]
    [Conformance("Sales", "Totals follow a line that changes, moves to another opportunity or is deleted", Certainty.Documented, Page)]
    public void Line_ChangedMovedAndDeleted_TotalsFollow()
    {
        var (id, other) = (bench.CreateCalculatedOpportunity(), bench.CreateCalculatedOpportunity());
        var line = bench.AddLine("opportunityproduct", id, 2m, 100m);

        bench.Service.Update(new Entity("opportunityproduct", line) { ["quantity"] = 3m });
        var changed = (Revenue(id), Revenue(other));
        bench.Service.Update(new Entity("opportunityproduct", line) { ["opportunityid"] = new EntityReference("opportunity", other) });
        var moved = (Revenue(id), Revenue(other));
        bench.Service.Delete("opportunityproduct", line);

        Assert.AreEqual((300m, -1m), changed);
        Assert.AreEqual((0m, 300m), moved);
        Assert.AreEqual((0m, 0m), (Revenue(id), Revenue(other)));
    }

    [TestMethod]
    [Conformance("Sales", "Totals follow a change of the discounts or the freight of an opportunity with lines", Certainty.Documented, Page)]
    public void Opportunity_DiscountChanged_TotalsFollow()
    {
        var id = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", id, 1m, 100m);

        bench.Service.Update(new Entity("opportunity", id) { ["discountpercentage"] = 50m });

        Assert.AreEqual(50m, Revenue(id));
    }

    [TestMethod]
    [Conformance("Sales", "The Update that price calculation does has InternalSystemPriceCalculationEvent true in the shared variables of the parent context; other Updates have not", Certainty.Documented, Page)]
    [DataRow(20)]
    [DataRow(40)]
    public void PriceCalculation_StepOnUpdate_FindsTheSharedVariable(int stage)
    {
        var id = bench.CreateCalculatedOpportunity();
        var seen = new List<bool>();
        bench.Pipeline.Register("Update", "opportunity", stage, run => seen.Add(run.Context.ParentContext.SharedVariables.TryGetValue(Variable, out object value) && value is true));

        bench.AddLine("opportunityproduct", id, 1m, 100m);
        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual("True False", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Sales", "Asynchronous steps and steps on UpdateMultiple find the variable, too", Certainty.Assumed, "shared variables of the parent context reach both", Check = "register an asynchronous step on Update of opportunity and a step on UpdateMultiple that trace the variables of every ParentContext; add a line; read the traces")]
    public void PriceCalculation_OtherSteps_FindTheSharedVariable()
    {
        var id = bench.CreateCalculatedOpportunity();
        var seen = 0;
        bench.Pipeline.Register("UpdateMultiple", "opportunity", 20, Note);
        bench.Pipeline.Register("Update", "opportunity", 40, Note, step => step["mode"] = new OptionSetValue(1));

        bench.AddLine("opportunityproduct", id, 1m, 100m);
        bench.Pipeline.Organization.DrainAsyncQueue();

        Assert.AreEqual(2, seen);

        void Note(ProbeRun run) => seen += run.Context.ParentContext.SharedVariables.ContainsKey(Variable) ? 1 : 0;
    }

    [TestMethod]
    [Conformance("Sales", "An Update step filtered to estimatedvalue runs when a line is added, with the total in its Target", Certainty.Documented, "Microsoft Learn, Custom plug-in handling by using a shared variable: an internal update of price-related columns triggers plug-ins")]
    public void PriceCalculation_FilteredStep_SeesTheNewRevenue()
    {
        var id = bench.CreateCalculatedOpportunity();
        var seen = 0m;
        bench.Pipeline.Register("Update", "opportunity", 20, run => seen = SalesBench.Amount(run.Target, "estimatedvalue"), step => step["filteringattributes"] = "estimatedvalue");

        bench.AddLine("opportunityproduct", id, 3m, 100m);

        Assert.AreEqual(300m, seen);
    }

    [TestMethod]
    [Conformance("Sales", "The Update that price calculation does has the line's event among its parents and no PreValidation of its own", Certainty.Assumed, "by analogy with QualifyLead; the page names the parent context only", Check = "register steps on Update of opportunity in PreValidation and PreOperation that trace Stage, Depth and the MessageName of every ParentContext; add a line; read the traces")]
    public void PriceCalculation_Update_IsCausedByTheLinesEvent()
    {
        var id = bench.CreateCalculatedOpportunity();
        var chains = new List<string>();
        bench.Pipeline.Register("Update", "opportunity", 10, _ => chains.Add("PreValidation"));
        bench.Pipeline.Register("Update", "opportunity", 20, run => chains.Add($"{SalesBench.Chain(run.Context)} {run.Context.Depth}"));

        bench.AddLine("opportunityproduct", id, 1m, 100m);

        Assert.AreEqual("Update Update Create 1", string.Join("; ", chains));
    }

    [TestMethod]
    [Conformance("Sales", "A refusal of the Update that price calculation does takes the line back", Certainty.Documented, Transactions)]
    public void PriceCalculation_Refused_LeavesNoLine()
    {
        var id = bench.CreateCalculatedOpportunity();
        bench.Pipeline.Register("Update", "opportunity", 20, _ => throw new InvalidPluginExecutionException("too much"));

        Assert.AreEqual("too much", PipelineBench.Fault(() => bench.AddLine("opportunityproduct", id, 1m, 100m)).Detail.Message);

        Assert.AreEqual(0, bench.Pipeline.Count("opportunityproduct"));
        Assert.AreEqual(-1m, Revenue(id));
    }

    [TestMethod]
    [Conformance("Sales", "Price calculation inside a bigger transaction is taken back with it", Certainty.Documented, Transactions)]
    public void PriceCalculation_InsideABiggerTransaction_IsTakenBackWithIt()
    {
        var id = bench.CreateCalculatedOpportunity();
        var inside = 0m;
        bench.Pipeline.Register("Create", "account", 40, run =>
        {
            run.Service.Create(SalesBench.Line("opportunityproduct", id, 1m, 100m));
            inside = SalesBench.Amount(run.Service.Retrieve("opportunity", id, new("estimatedvalue")), "estimatedvalue");
            throw new InvalidPluginExecutionException("no");
        });

        PipelineBench.Fault(() => bench.Service.Create(new Entity("account") { ["name"] = "a" }));

        Assert.AreEqual(100m, inside);
        Assert.AreEqual(-1m, Revenue(id));
    }

    [TestMethod]
    [Conformance("Sales", "Lines that go with their opportunity cause no Update of it", Certainty.Assumed, "the opportunity is about to be deleted", Check = "register a step on Update of opportunity that traces; delete an opportunity with two lines; read the traces")]
    public void Opportunity_DeletedWithLines_IsNotUpdated()
    {
        var id = bench.CreateCalculatedOpportunity();
        bench.AddLine("opportunityproduct", id, 1m, 100m);
        var updates = 0;
        bench.Pipeline.Register("Update", "opportunity", 20, _ => updates++);

        bench.Service.Delete("opportunity", id);

        Assert.AreEqual(0, updates);
    }

    [TestMethod]
    [NotOfDataverse("prices that plug-ins calculate (CalculatePrice) are not there")]
    public void PriceCalculation_SwitchedOff_IsRefusedByName()
    {
        bench.Service.Update(new Entity("organization", bench.Pipeline.Organization.OrganizationId) { ["oobpricecalculationenabled"] = false });

        FaultAssert.Throws(-2147203036, () => bench.AddLine("opportunityproduct", bench.CreateCalculatedOpportunity(), 1m, 100m), "oobpricecalculationenabled");
    }

    private decimal Revenue(Guid opportunity) => bench.Row("opportunity", opportunity).GetAttributeValue<Money>("estimatedvalue")?.Value ?? -1m;
}
