using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What the main operation fills.</summary>
[TestClass]
public sealed class SystemColumnTests
{
    private static readonly DateTime Now = new(2024, 5, 6, 10, 0, 0, DateTimeKind.Utc);
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    /// <summary>Source: Microsoft Learn, entity reference of opportunity. Sure.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, "Create or set createdon (overriddencreatedon)": the two change places. Sure.</summary>
    [TestMethod]
    public void Create_OverriddenCreatedOn_BecomesCreatedOn()
    {
        var recorded = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        var row = bench.Opportunity(bench.CreateOpportunity("old", entity => entity["overriddencreatedon"] = recorded));

        Assert.AreEqual(recorded, row["createdon"]);
        Assert.AreEqual(Now, row["overriddencreatedon"]);
    }

    /// <summary>Source: Microsoft Learn, "Transaction currency entity": base = amount divided by the exchange rate. Sure.</summary>
    [TestMethod]
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

    /// <summary>The base amount follows what PreOperation wrote. Source: it is computed in the main operation. Sure.</summary>
    [TestMethod]
    public void Update_AmountWrittenByAPlugin_FillsItsBaseAmount()
    {
        bench.Register("Update", "opportunity", 20, run => run.Target["estimatedvalue"] = new Money(12.345m));
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n" });

        var row = bench.Opportunity(id);
        Assert.AreEqual(12.35m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.AreEqual(12.35m, row.GetAttributeValue<Money>("estimatedvalue_base").Value);
    }

    /// <summary>Source: Microsoft Learn: what a plug-in writes is checked like what a client writes (error StringLengthTooLong). Sure.</summary>
    [TestMethod]
    public void Create_PluginWritesTooLongText_IsRefused()
    {
        bench.Register("Create", "opportunity", 20, run => run.Target["name"] = new string('x', 301));

        Assert.AreEqual(-2147204303, PipelineBench.Fault(() => bench.CreateOpportunity()).Detail.ErrorCode);
    }

    /// <summary>Source: Microsoft Learn, entity reference: changing the owner moves the owning columns. Sure.</summary>
    [TestMethod]
    public void Update_Owner_MovesTheOwningColumns()
    {
        var rep = bench.Organization.AddUser("Rep");
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["ownerid"] = new EntityReference("systemuser", rep) });

        Assert.AreEqual(rep, bench.Opportunity(id).GetAttributeValue<EntityReference>("owninguser").Id);
    }

    /// <summary>Source: Microsoft Learn, error ObjectDoesNotExist. Sure.</summary>
    [TestMethod]
    public void Delete_UnknownRow_NamesIt()
    {
        var id = Guid.NewGuid();

        var fault = PipelineBench.Fault(() => bench.Service.Delete("opportunity", id));

        Assert.AreEqual(-2147220969, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, id.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Source: Microsoft Learn, IOrganizationService.Retrieve. Sure.</summary>
    [TestMethod]
    public void Retrieve_NamedColumns_ReturnsTheFilledOnes()
    {
        var id = bench.CreateOpportunity("n");

        var row = bench.Service.Retrieve("opportunity", id, new ColumnSet("name", "description"));

        Assert.AreEqual("n", row["name"]);
        Assert.IsFalse(row.Contains("description"));
    }
}
