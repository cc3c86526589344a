using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What the main operation fills.</summary>
[TestClass]
public sealed class SystemColumnTests
{
    private static readonly DateTime Now = new(2024, 5, 6, 10, 0, 0, DateTimeKind.Utc);
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    [TestMethod]
    [Conformance("Data", "Create fills owner, created and modified by and on, state and status", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Create_Opportunity_FillsWhoWhenAndState()
    {
        var rep = bench.Organization.AddUser("Rep");
        var id = bench.Organization.ServiceFor(rep).Create(new Entity("opportunity") { ["name"] = "n" });

        var row = bench.Opportunity(id);
        Assert.AreEqual(Now, row["createdon"]);
        Assert.AreEqual(Now, row["modifiedon"]);
        Assert.AreEqual(rep, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.AreEqual(rep, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual(bench.Organization.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.AreEqual(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.AreEqual(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.AreEqual(bench.Organization.BaseCurrencyId, row.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
        Assert.AreEqual(1m, row["exchangerate"]);
    }

    [TestMethod]
    [Conformance("Data", "overriddencreatedon becomes createdon, and the moment of the save stands in overriddencreatedon", Certainty.Documented, "Microsoft Learn, Create a table row, set createdon")]
    public void Create_OverriddenCreatedOn_BecomesCreatedOn()
    {
        var recorded = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        var row = bench.Opportunity(bench.CreateOpportunity("old", entity => entity["overriddencreatedon"] = recorded));

        Assert.AreEqual(recorded, row["createdon"]);
        Assert.AreEqual(Now, row["overriddencreatedon"]);
    }

    [TestMethod]
    [Conformance("Data", "A base amount is the amount divided by the exchange rate", Certainty.Documented, "Microsoft Learn, Transaction currency entity")]
    public void Create_InAnotherCurrency_FillsTheBaseAmount()
    {
        var dollar = bench.Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US dollar",
            ["isocurrencycode"] = "USD",
            ["currencysymbol"] = "$",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1.25m,
        });

        var id = bench.CreateOpportunity("n", row =>
        {
            row["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar);
            row["estimatedvalue"] = new Money(100m);
        });

        var saved = bench.Opportunity(id);
        Assert.AreEqual(1.25m, saved["exchangerate"]);
        Assert.AreEqual(80m, saved.GetAttributeValue<Money>("estimatedvalue_base").Value);
    }

    [TestMethod]
    [Conformance("Data", "The base amount follows what PreOperation wrote", Certainty.Documented, "Microsoft Learn, Event framework, main operation; Transaction currency entity")]
    public void Update_AmountWrittenByAPlugin_FillsItsBaseAmount()
    {
        bench.Register("Update", "opportunity", 20, run => run.Target["estimatedvalue"] = new Money(12.345m));
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n" });

        var row = bench.Opportunity(id);
        Assert.AreEqual(12.35m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.AreEqual(12.35m, row.GetAttributeValue<Money>("estimatedvalue_base").Value);
    }

    [TestMethod]
    [Conformance("Data", "What a plug-in writes is checked like what a client writes", Certainty.Documented, "Microsoft Learn, web service error codes, StringLengthTooLong")]
    public void Create_PluginWritesTooLongText_IsRefused()
    {
        bench.Register("Create", "opportunity", 20, run => run.Target["name"] = new string('x', 301));

        Assert.AreEqual(-2147204303, PipelineBench.Fault(() => bench.CreateOpportunity()).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Data", "Changing the owner moves owning user, team and business unit", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Update_Owner_MovesTheOwningColumns()
    {
        var rep = bench.Organization.AddUser("Rep");
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["ownerid"] = new EntityReference("systemuser", rep) });

        Assert.AreEqual(rep, bench.Opportunity(id).GetAttributeValue<EntityReference>("owninguser").Id);
    }

    [TestMethod]
    [Conformance("Data", "Deleting a row that is not there is refused", Certainty.Documented, "Microsoft Learn, web service error codes, ObjectDoesNotExist")]
    public void Delete_UnknownRow_NamesIt()
    {
        var id = Guid.NewGuid();

        var fault = PipelineBench.Fault(() => bench.Service.Delete("opportunity", id));

        Assert.AreEqual(-2147220969, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, id.ToString(), StringComparison.Ordinal);
    }

    [TestMethod]
    [Conformance("Data", "Retrieve returns the named columns that hold a value", Certainty.Documented, "Microsoft Learn, IOrganizationService.Retrieve")]
    public void Retrieve_NamedColumns_ReturnsTheFilledOnes()
    {
        var id = bench.CreateOpportunity("n");

        var row = bench.Service.Retrieve("opportunity", id, new ColumnSet("name", "description"));

        Assert.AreEqual("n", row["name"]);
        Assert.IsFalse(row.Contains("description"));
    }
}
