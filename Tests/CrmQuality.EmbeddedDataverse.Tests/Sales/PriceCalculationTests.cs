using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>The Update that writes the totals of opportunities and quotes.</summary>
[TestClass]
public sealed class PriceCalculationTests
{
    private const string Page = "Microsoft Learn, Custom plug-in handling by using a shared variable";
    private const string Transactions = "Microsoft Learn, Event framework, database transactions";
    private const string Variable = "InternalSystemPriceCalculationEvent";

    private readonly SalesBench bench = new();

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
    [NotOfDataverse("price calculation must end, whatever steps put into its Update")]
    public void PriceCalculation_StepThatAddsADiscount_IsNotCalculatedAgain()
    {
        var id = bench.CreateCalculatedOpportunity();
        var runs = 0;
        bench.Pipeline.Register("Update", "opportunity", 20, run =>
        {
            runs++;
            run.Target["discountamount"] = new Money(1m);
        });

        bench.AddLine("opportunityproduct", id, 1m, 100m);

        Assert.AreEqual(1, runs);
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
