using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>What QualifyLead creates and changes.</summary>
[TestClass]
public sealed class QualifyLeadTests
{
    private const string Request = "Microsoft Learn, QualifyLeadRequest";
    private const string Mappings = "Microsoft Learn, Define the lead qualification experience, Field mappings to other entities";

    private static readonly (string, object?)[] Everything = [("CreateAccount", true), ("CreateContact", true), ("CreateOpportunity", true)];

    private readonly SalesBench bench = new();

    [TestMethod]
    [Conformance("Sales", "QualifyLead creates account, contact and opportunity as asked for, answers them as CreatedEntities and makes the lead Qualified", Certainty.Documented, Request)]
    public void Qualify_Everything_CreatesThreeRowsAndQualifiesTheLead()
    {
        var lead = bench.CreateLead();

        var created = bench.Qualify(lead, Everything);

        Assert.AreEqual("account contact opportunity", string.Join(' ', created.Select(one => one.LogicalName)));
        foreach (var one in created)
        {
            Assert.AreEqual(lead, bench.Row(one.LogicalName, one.Id).GetAttributeValue<EntityReference>("originatingleadid").Id, one.LogicalName);
        }

        Assert.AreEqual((1, 3), SalesBench.StateOf(bench.Row("lead", lead)));
    }

    [TestMethod]
    [Conformance("Sales", "QualifyLead creates only what is asked for", Certainty.Documented, Request)]
    public void Qualify_OpportunityAlone_CreatesNothingElse()
    {
        var created = bench.Qualify(bench.CreateLead(), ("CreateOpportunity", true));

        Assert.AreEqual("opportunity", created.Single().LogicalName);
        Assert.AreEqual(0, bench.Pipeline.Count("account") + bench.Pipeline.Count("contact"));
    }

    [TestMethod]
    [Conformance("Sales", "When QualifyLead creates both, the account is the contact's parent customer and the contact the account's primary contact", Certainty.Documented, "Microsoft Learn, QualifyLeadRequest, notes for callers")]
    public void Qualify_AccountAndContact_AreLinkedBothWays()
    {
        var created = bench.Qualify(bench.CreateLead(), Everything);

        Assert.AreEqual(created[0].Id, bench.Row("contact", created[1].Id).GetAttributeValue<EntityReference>("parentcustomerid").Id);
        Assert.AreEqual(created[1].Id, bench.Row("account", created[0].Id).GetAttributeValue<EntityReference>("primarycontactid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "Columns of the lead become columns of account and contact", Certainty.Documented, Mappings)]
    [DataRow("account", "companyname", "name")]
    [DataRow("account", "websiteurl", "websiteurl")]
    [DataRow("account", "telephone1", "address1_telephone1")]
    [DataRow("account", "address1_city", "address1_city")]
    [DataRow("contact", "firstname", "firstname")]
    [DataRow("contact", "jobtitle", "jobtitle")]
    [DataRow("contact", "telephone1", "managerphone")]
    [DataRow("contact", "mobilephone", "mobilephone")]
    [DataRow("contact", "address1_postalcode", "address1_postalcode")]
    public void Qualify_MappedColumn_IsTakenOver(string table, string from, string to)
    {
        var lead = bench.CreateLead(row => row[from] = "0123");

        var created = bench.Qualify(lead, Everything).Single(one => one.LogicalName == table);

        Assert.AreEqual("0123", bench.Row(table, created.Id)[to]);
    }

    [TestMethod]
    [Conformance("Sales", "The opportunity takes the lead's topic, account and contact, and no other column of it", Certainty.Documented, Mappings)]
    public void Qualify_Opportunity_TakesTopicAccountAndContact()
    {
        var account = bench.Service.Create(new Entity("account") { ["name"] = "Known" });
        var lead = bench.CreateLead(row =>
        {
            row["parentaccountid"] = new EntityReference("account", account);
            row["estimatedamount"] = new Money(900m);
        });

        var created = bench.Qualify(lead, ("CreateOpportunity", true)).Single();

        var opportunity = bench.Row("opportunity", created.Id);
        Assert.AreEqual("Pumps", opportunity["name"]);
        Assert.AreEqual(account, opportunity.GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.IsFalse(opportunity.Contains("estimatedvalue"));
    }

    [TestMethod]
    [Conformance("Sales", "OpportunityCustomerId and OpportunityCurrencyId are the opportunity's customer and currency", Certainty.Documented, Request)]
    public void Qualify_CustomerAndCurrency_AreTheOpportunitys()
    {
        var customer = bench.Service.Create(new Entity("contact") { ["lastname"] = "Buyer" });
        var currency = bench.Service.Create(new Entity("transactioncurrency") { ["currencyname"] = "Krone", ["isocurrencycode"] = "SEK", ["currencysymbol"] = "kr", ["currencyprecision"] = 2, ["exchangerate"] = 11m });

        var created = bench.Qualify(
            bench.CreateLead(),
            ("CreateOpportunity", true),
            ("OpportunityCustomerId", new EntityReference("contact", customer)),
            ("OpportunityCurrencyId", new EntityReference("transactioncurrency", currency))).Single();

        var opportunity = bench.Row("opportunity", created.Id);
        Assert.AreEqual(customer, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.AreEqual(currency, opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "Without OpportunityCustomerId the account that QualifyLead creates is the opportunity's customer", Certainty.Assumed, "the opportunity is linked to what was created; the parameter's page names no default", Check = "qualify a lead by the service with CreateAccount, CreateContact and CreateOpportunity but without OpportunityCustomerId; read customerid, parentaccountid and parentcontactid of the opportunity")]
    public void Qualify_WithoutCustomer_TakesTheNewAccount()
    {
        var created = bench.Qualify(bench.CreateLead(), Everything);

        var opportunity = bench.Row("opportunity", created[2].Id);
        Assert.AreEqual(created[0].Id, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.AreEqual(created[0].Id, opportunity.GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.AreEqual(created[1].Id, opportunity.GetAttributeValue<EntityReference>("parentcontactid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "A qualified lead refers to the account and the contact that were created", Certainty.Seen, "M. Carrington, Internals: QualifyLead")]
    public void Qualify_Lead_RefersToAccountAndContact()
    {
        var lead = bench.CreateLead();

        var created = bench.Qualify(lead, Everything);

        var row = bench.Row("lead", lead);
        Assert.AreEqual(created[0].Id, row.GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.AreEqual(created[1].Id, row.GetAttributeValue<EntityReference>("parentcontactid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "A qualified lead refers to its opportunity by qualifyingopportunityid", Certainty.Assumed, "the column's description in the table reference of lead", Check = "qualify a lead with CreateOpportunity; read qualifyingopportunityid of the lead")]
    public void Qualify_Lead_RefersToItsOpportunity()
    {
        var lead = bench.CreateLead();

        var created = bench.Qualify(lead, ("CreateOpportunity", true)).Single();

        Assert.AreEqual(created.Id, bench.Row("lead", lead).GetAttributeValue<EntityReference>("qualifyingopportunityid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "Who qualifies a lead owns what is created, whoever owns the lead", Certainty.Assumed, "the owner is not among the mapped columns", Check = "let user A qualify a lead owned by user B; read ownerid of account, contact and opportunity")]
    public void Qualify_AnotherUsersLead_BelongsToTheCaller()
    {
        var rep = bench.Pipeline.Organization.AddUser("Rep");
        var lead = bench.CreateLead(row => row["ownerid"] = new EntityReference("systemuser", rep));

        var created = bench.Qualify(lead, Everything);

        foreach (var one in created)
        {
            Assert.AreEqual(bench.Pipeline.Organization.AdministratorId, bench.Row(one.LogicalName, one.Id).GetAttributeValue<EntityReference>("ownerid").Id, one.LogicalName);
        }
    }

    [TestMethod]
    [Conformance("Sales", "Disqualifying a lead is an Update of its state, whose steps run", Certainty.Documented, "Microsoft Learn, table reference of lead, SetState")]
    public void Disqualify_ByUpdate_RunsTheStepsOfUpdate()
    {
        var lead = bench.CreateLead();
        var runs = 0;
        bench.Pipeline.Register("Update", "lead", 20, _ => runs++, step => step["filteringattributes"] = "statecode");

        bench.SetState("lead", lead, 2);

        Assert.AreEqual(1, runs);
        Assert.AreEqual((2, 4), SalesBench.StateOf(bench.Row("lead", lead)));
    }
}
