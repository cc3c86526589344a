using System;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>Saves that the platform or other plug-ins make inside a transaction: what they see of related rows is what the transaction has written by then.</summary>
[TestClass]
public sealed class NestedSaveScenarios
{
    private const int Unvalidated = 2;
    private const int Validated = 3;

    [TestMethod]
    public void QualifyLead_LeadIsGood_JudgesTheNewOpportunityByIt()
    {
        var organization = new CriteriaOrganization(OnLead);

        var id = Qualify(organization, Lead(organization, "Good"));

        Assert.AreEqual(Validated, organization.Verdict(id));
        Assert.AreEqual("RetrieveMultiple lead", string.Join(",", organization.PluginCalls));
    }

    [TestMethod]
    public void QualifyLead_LeadIsBad_IsRefusedAndLeavesTheLeadOpen()
    {
        var organization = new CriteriaOrganization(OnLead);
        var lead = Lead(organization, "Bad");

        var message = CriteriaOrganization.Refusal(() => Qualify(organization, lead));

        Assert.AreEqual("'Pumps' was not created. Nothing has been saved.\n- LEAD: see to it.", message);
        Assert.AreEqual(0, organization.Service.Retrieve("lead", lead, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.IsEmpty(organization.Service.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
        Assert.IsEmpty(organization.Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [TestMethod]
    public void Create_ByAPluginForTheAccountBeingCreated_SeesThatAccount()
    {
        var organization = new CriteriaOrganization(OnAccount);
        new ForeignSteps(organization.Organization).Register(typeof(NestingPlugin), "Create", "account", stage: 40, rank: 1);
        var account = Guid.NewGuid();
        NestingPlugin.Does("Thornvale", service => service.Create(Opportunity(account)));

        organization.Rep.Create(new Entity("account", account) { ["name"] = "Thornvale", ["description"] = "Good" });

        Assert.AreEqual(Validated, organization.Verdict(Only(organization)));
    }

    [TestMethod]
    public void Update_ByAPluginAfterItChangedTheAccount_IsJudgedByTheChange()
    {
        var organization = new CriteriaOrganization(OnAccount);
        var account = organization.Rep.Create(new Entity("account") { ["name"] = "Thornvale", ["description"] = "Good" });
        var id = organization.Rep.Create(Opportunity(account));
        new ForeignSteps(organization.Organization).Register(typeof(NestingPlugin), "Update", "opportunity", stage: 40, rank: 1);
        NestingPlugin.Does("turn", service =>
        {
            NestingPlugin.Does("turned", _ => { });
            service.Update(new Entity("account", account) { ["description"] = "Bad" });
            service.Update(new Entity("opportunity", id) { ["name"] = "turned" });
        });

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "turn" });

        Assert.AreEqual((Unvalidated, "turned"), (organization.Verdict(id), organization.Read(id)["name"]));
    }

    [TestMethod]
    public void Create_LookupSetByAPluginInPreOperation_IsJudgedByIt()
    {
        var organization = new CriteriaOrganization(OnAccount);
        var (good, bad) = (Account(organization, "Good"), Account(organization, "Bad"));
        new ForeignSteps(organization.Organization).Register(typeof(LookupPlugin), "Create", "opportunity", stage: 20, rank: 1);
        LookupPlugin.Sets("to bad", bad);
        var draft = Opportunity(good);
        draft["name"] = "to bad";

        var id = organization.Rep.Create(draft);

        Assert.AreEqual(Unvalidated, organization.Verdict(id));
        Assert.AreEqual(2, organization.PluginCalls.Count(call => call == "RetrieveMultiple account"));
    }

    [TestMethod]
    public void Line_Added_JudgesTheOpportunityByItsLines()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.OnChildren("LINES", "opportunityproduct", "opportunityid", "any", "<condition attribute='quantity' operator='ge' value='3'/>") with { Mandatory = true }));
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["isrevenuesystemcalculated"] = true });
        var before = organization.Verdict(id);

        organization.Rep.Create(new Entity("opportunityproduct")
        {
            ["opportunityid"] = new EntityReference("opportunity", id),
            ["isproductoverridden"] = true,
            ["productdescription"] = "Pump",
            ["quantity"] = 3m,
            ["priceperunit"] = new Money(100m),
        });

        Assert.AreEqual((Unvalidated, Validated), (before, organization.Verdict(id)));
    }

    [TestMethod]
    public void Merge_OfTwoAccounts_JudgesTheirOpportunitiesByTheOneThatStays()
    {
        var organization = new CriteriaOrganization(OnAccount);
        var (good, bad) = (Account(organization, "Good"), Account(organization, "Bad"));
        var id = organization.Rep.Create(Opportunity(good));

        organization.Service.Execute(new OrganizationRequest("Merge") { ["Target"] = new EntityReference("account", bad), ["SubordinateId"] = good, ["PerformParentingChecks"] = false });

        Assert.AreEqual(("not met", Unvalidated), (organization.Outcome(id, "ACCOUNT"), organization.Verdict(id)));
    }

    [TestMethod]
    public void Save_LookupToARowThatIsNotThere_IsRefusedByThePlatformInItsOwnWords()
    {
        var organization = new CriteriaOrganization(OnAccount);

        var message = CriteriaOrganization.Refusal(() => organization.Rep.Create(Opportunity(Guid.NewGuid())));

        Assert.Contains("parentaccountid", message);
        Assert.Contains("does not exist", message);
    }

    [TestMethod]
    public void Update_AccountDeletedSince_LeavesTheCriterionOpen()
    {
        var organization = new CriteriaOrganization(OnAccount);
        var account = Account(organization, "Good");
        var id = organization.Rep.Create(Opportunity(account));
        organization.Service.Delete("account", account);

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual(("unknown", Unvalidated), (organization.Outcome(id, "ACCOUNT"), organization.Verdict(id)));
    }

    private static CriteriaSetDraft OnLead => Drafts.Set(Drafts.OnParent("LEAD", "lead", "originatingleadid", "<condition attribute='jobtitle' operator='eq' value='Good'/>").Blocking("create"));

    private static CriteriaSetDraft OnAccount => Drafts.Set(Drafts.OnParent("ACCOUNT", "account", "parentaccountid", "<condition attribute='description' operator='eq' value='Good'/>") with { Mandatory = true });

    private static Entity Opportunity(Guid account) => new("opportunity") { ["name"] = "Pumps", ["parentaccountid"] = new EntityReference("account", account) };

    private static Guid Account(CriteriaOrganization organization, string description) =>
        organization.Rep.Create(new Entity("account") { ["name"] = description, ["description"] = description });

    private static Guid Lead(CriteriaOrganization organization, string jobTitle) =>
        organization.Rep.Create(new Entity("lead") { ["subject"] = "Pumps", ["companyname"] = "Thornvale", ["lastname"] = "Berg", ["jobtitle"] = jobTitle });

    private static Guid Only(CriteriaOrganization organization) => organization.Service.RetrieveMultiple(new QueryExpression("opportunity")).Entities.Single().Id;

    private static Guid Qualify(CriteriaOrganization organization, Guid lead)
    {
        organization.Forget();
        organization.Rep.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["Status"] = new OptionSetValue(-1),
            ["CreateAccount"] = true,
            ["CreateOpportunity"] = true,
        });
        return Only(organization);
    }
}
