using System;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.BadInput;

/// <summary>Sets that ask nothing, weigh nothing, or look at what is no longer there: nothing unvalidated passes as validated.</summary>
[TestClass]
public sealed class SetScenarios
{
    private const int NotEvaluated = 0;
    private const int OutOfScope = 1;
    private const int Unvalidated = 2;
    private const int Validated = 3;

    private static readonly CriterionDraft Named = Drafts.Criterion("NAME", "<condition attribute='name' operator='not-null'/>");

    [TestMethod]
    public void Publish_WeightsSumToZeroAndNothingIsMandatory_IsRefused() => RefusesToPublish(
        "DIRECT threshold: Every opportunity would pass: make a criterion mandatory, or give weights and a threshold above 0.",
        Drafts.Set(Named with { Weight = 0 }));

    [TestMethod]
    public void Publish_ThresholdZeroAndNothingIsMandatory_IsRefused() => RefusesToPublish("Every opportunity would pass", Drafts.Set(Named) with { Threshold = 0 });

    [TestMethod]
    public void Publish_SetWithoutCriteria_IsRefused() => RefusesToPublish("DIRECT criteria: The set has no criteria; add at least one.", Drafts.Set());

    [TestMethod]
    public void Save_WeightsSumToZero_HasNoScoreAndPassesByTheMandatoryOnesAlone()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.Floor with { Weight = 0, Severity = "note" }));

        var (low, high) = (Save(organization, 5m), Save(organization, 500m));

        Assert.AreEqual((Unvalidated, Validated), (organization.Verdict(low), organization.Verdict(high)));
        Assert.IsFalse(organization.Read(low).Contains("crmq_score"));
    }

    [TestMethod]
    public void Save_NothingAskedYetAtThisStage_IsUnvalidatedAndSaysWhy()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Named with { AskedFrom = "Close" }) with { Stages = ["Qualify", "Close"] });

        var row = organization.Read(Save(organization, 500m));

        Assert.AreEqual("Unvalidated by Direct sales v1: nothing is asked yet at this stage.", row["crmq_verdictreason"]);
        Assert.IsFalse((bool)row["crmq_isforecastable"]);
    }

    [TestMethod]
    public void Save_NoCriterionCanApply_IsOutOfScope()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Named with { AppliesFrom = "2030-01-01" }));

        var id = Save(organization, 500m);

        Assert.AreEqual((OutOfScope, "No criteria set applies."), (organization.Verdict(id), organization.Read(id)["crmq_verdictreason"]));
    }

    [TestMethod]
    public void Save_ScopeLeftOpenByABlank_CannotPassAndNamesTheColumn()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Named) with { Scope = "<filter><condition attribute='need' operator='eq' value='0'/></filter>" });

        var row = organization.Read(Save(organization, 500m));

        Assert.AreEqual("Need: fill it in to see whether Direct sales applies.", row["crmq_missing"]);
        Assert.AreEqual(Unvalidated, organization.Verdict(row.Id));
    }

    [TestMethod]
    public void Save_ColumnOfAParentIsGone_IsNotEvaluatedUntilTheCriteriaAreMended()
    {
        var organization = new CriteriaOrganization();
        CustomerSolution.Import(organization.Organization, "Account");
        organization.Publish(Drafts.Set(Drafts.OnParent("REGION", "account", "parentaccountid", $"<condition attribute='{CustomerSolution.Column}' operator='eq' value='North'/>")));
        var account = organization.Rep.Create(new Entity("account") { ["name"] = "Thornvale", [CustomerSolution.Column] = "North" });
        var draft = new Entity("opportunity") { ["name"] = "Pumps", ["parentaccountid"] = new EntityReference("account", account) };
        var before = organization.Verdict(organization.Rep.Create(draft));

        CustomerSolution.Uninstall(organization.Service);
        var after = organization.Verdict(organization.Rep.Create(draft));

        Assert.AreEqual((Validated, NotEvaluated), (before, after));
        Assert.Contains("cust_region", organization.Traces);
        Assert.Contains($"DIRECT REGION condition: Table account has no column '{CustomerSolution.Column}'.", CriteriaOrganization.Refusal(() => organization.Publish("publish")));
        Assert.Contains($"account.{CustomerSolution.Column}: The version reads the column", CriteriaOrganization.Refusal(() => organization.Publish("pause")));
        organization.Publish(Drafts.Set(Named));
        Assert.AreEqual(Validated, organization.Verdict(organization.Rep.Create(draft)));
    }

    [TestMethod]
    public void Uninstall_OfASolutionWhoseColumnTheStepsWatch_IsRefusedByThePlatform()
    {
        var organization = new CriteriaOrganization();
        CustomerSolution.Import(organization.Organization, "Opportunity");
        organization.Publish(Drafts.Set(Drafts.Criterion("REGION", $"<condition attribute='{CustomerSolution.Column}' operator='not-null'/>")));

        Assert.Contains("CrmQuality: ", CriteriaOrganization.Refusal(() => CustomerSolution.Uninstall(organization.Service)));
    }

    [TestMethod]
    public void Save_ColumnOfTheOpportunityIsGone_IsNotEvaluatedUntilTheCriteriaAreMended()
    {
        var organization = new CriteriaOrganization();
        CustomerSolution.Import(organization.Organization, "Opportunity");
        organization.Publish(Drafts.Set(Drafts.Criterion("REGION", $"<condition attribute='{CustomerSolution.Column}' operator='not-null'/>")));
        var id = Save(organization, 500m);
        organization.Service.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = PackedSolution.Version("0.2.0.0"), ["OverwriteUnmanagedCustomizations"] = true, ["PublishWorkflows"] = true });
        CustomerSolution.Uninstall(organization.Service);

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual((NotEvaluated, "Valves"), (organization.Verdict(id), organization.Read(id)["name"]));
        organization.Publish(Drafts.Set(Named));
        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Pumps" });
        Assert.AreEqual(Validated, organization.Verdict(id));
    }

    private static Guid Save(CriteriaOrganization organization, decimal value) => organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(value) });

    private static void RefusesToPublish(string expected, CriteriaSetDraft set)
    {
        var organization = new CriteriaOrganization();
        var before = OrganizationDump.Of(organization.Organization);

        var message = CriteriaOrganization.Refusal(() => organization.Publish(set));

        Assert.Contains(expected, message);
        Assert.AreEqual("", OrganizationDump.Difference(before, OrganizationDump.Of(organization.Organization)));
    }
}
