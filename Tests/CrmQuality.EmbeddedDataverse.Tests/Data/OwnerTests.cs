using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Who can own rows, and what goes with a new owner.</summary>
[TestClass]
public sealed class OwnerTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Data", "A team owns a row like a user does: owningteam instead of owninguser, and the team's business unit.", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Create_OwnedByATeam_FillsTheOwningColumns()
    {
        var north = bench.Organization.Security.AddBusinessUnit("North");
        var team = bench.Organization.Security.AddTeam("Cranes", north);

        var row = bench.Opportunity(bench.CreateOpportunity("n", entity => entity["ownerid"] = new EntityReference("team", team)));

        Assert.AreEqual(team, row.GetAttributeValue<EntityReference>("owningteam").Id);
        Assert.AreEqual(north, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.IsFalse(row.Contains("owninguser"));
    }

    [TestMethod]
    [Conformance("Data", "An access team cannot own rows.", Certainty.Assumed, "that access teams own nothing is common knowledge; the code is not written", Check = "Assign an opportunity to an access team; note the code")]
    public void Create_OwnedByAnAccessTeam_IsRefused()
    {
        var team = bench.Service.Create(new Entity("team")
        {
            ["name"] = "Helpers",
            ["teamtype"] = new OptionSetValue(1),
            ["businessunitid"] = new EntityReference("businessunit", bench.Organization.RootBusinessUnitId),
        });

        FaultAssert.Throws(-2147220989, () => bench.CreateOpportunity("n", row => row["ownerid"] = new EntityReference("team", team)), "access team");
    }

    [TestMethod]
    [DataRow("account")]
    [DataRow("businessunit")]
    [Conformance("Data", "Only users and teams own rows.", Certainty.Documented, "Microsoft Learn, table reference of opportunity (OwnerId: systemuser, team)")]
    public void Create_OwnedByAnotherTable_IsRefused(string table) =>
        FaultAssert.Throws(-2147220989, () => bench.CreateOpportunity("n", row => row["ownerid"] = new EntityReference(table, bench.Organization.RootBusinessUnitId)), "ownerid", table);

    [TestMethod]
    [Conformance("Data", "An owner that is not there is refused.", Certainty.Documented, "Microsoft Learn, web service error codes (ObjectDoesNotExist)")]
    public void Create_OwnedByNobodyThere_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => bench.CreateOpportunity("n", row => row["ownerid"] = new EntityReference("systemuser", Guid.NewGuid())), "ownerid");

    [TestMethod]
    [Conformance("Data", "Who gets an account gets its opportunities and their quotes too: the relationships are parental.", Certainty.Assumed, "Microsoft documents that opportunity_customer_accounts cascades deletion; that assignment cascades too is from memory of the parental default", Check = "Assign an account that is the customer of an open opportunity of the same owner to another user; read the opportunity's owner")]
    public void Assign_Account_TakesItsOpportunitiesAlong()
    {
        var account = bench.Service.Create(new Entity("account") { ["name"] = "Acme" });
        var opportunity = bench.CreateOpportunity("n", row => row["customerid"] = new EntityReference("account", account));
        var updates = 0;
        bench.Register("Update", "opportunity", 20, _ => updates++);
        var rep = bench.Organization.AddUser("Rep");

        bench.Service.Update(new Entity("account", account) { ["ownerid"] = new EntityReference("systemuser", rep) });

        Assert.AreEqual(rep, bench.Opportunity(opportunity).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual(1, updates);
    }

    [TestMethod]
    [Conformance("Data", "A lookup that does not cascade assignment leaves the other row with its owner.", Certainty.Assumed, "from memory of the relationship's settings", Check = "Assign an account that is only the parent account of an opportunity; read the opportunity's owner")]
    public void Assign_AccountOfALooseLookup_LeavesTheOpportunity()
    {
        var account = bench.Service.Create(new Entity("account") { ["name"] = "Acme" });
        var opportunity = bench.CreateOpportunity("n", row => row["parentaccountid"] = new EntityReference("account", account));

        bench.Service.Update(new Entity("account", account) { ["ownerid"] = new EntityReference("systemuser", bench.Organization.AddUser("Rep")) });

        Assert.AreEqual(bench.Organization.AdministratorId, bench.Opportunity(opportunity).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    [Conformance("Data", "An opportunity may name a price list", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    [DataRow("pricelevelid", "pricelevel")]
    public void Create_WithAPriceList_IsAccepted(string column, string table)
    {
        var list = bench.Service.Create(new Entity(table) { ["name"] = "Standard" });

        var row = bench.Service.Retrieve("opportunity", bench.CreateOpportunity("n", entity => entity[column] = new EntityReference(table, list)), new ColumnSet(column));

        Assert.AreEqual("Standard", row.GetAttributeValue<EntityReference>(column).Name);
    }
}
