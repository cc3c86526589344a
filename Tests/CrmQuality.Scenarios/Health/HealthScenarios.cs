using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Domain.Wording;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Health;

[TestClass]
public sealed class HealthScenarios
{
    private const int Validated = 3;

    public static IEnumerable<object[]> Codes => HealthCase.All.Select(one => new object[] { one.Code });

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void Health_OfWhatWasBroken_NamesItAndNoLongerOnceRepaired(HealthCode code)
    {
        var (one, organization) = (HealthCase.All.Single(known => known.Code == code), HealthyOrganization.Usual());

        one.Break(organization);
        var found = organization.Check().Where(finding => finding.Code == code.ToString()).Select(finding => finding.Subject).SingleOrDefault();
        var passes = PassesBelowTheFloor(organization);
        one.Repair(organization);

        Assert.AreEqual((one.Subject, false), (found, passes));
        Assert.DoesNotContain(code.ToString(), organization.Findings());
    }

    [TestMethod]
    public void Health_NothingPublished_NamesItUntilPublished()
    {
        var organization = new HealthyOrganization(new CriteriaOrganization());

        var before = organization.Findings();
        organization.Criteria.Publish(Drafts.Set(Drafts.Floor));
        var unswept = organization.Findings();
        organization.Sweep();

        Assert.AreEqual(("NothingPublished: ", "SweepLate: –", ""), (before, unswept, organization.Findings()));
    }

    [TestMethod]
    public void Health_StepIsMissing_NamesItUntilImportedAgain()
    {
        var older = PackedSolution.WithoutStep("0.0.9.0", "CrmQuality: screen opportunity on update");
        var organization = new HealthyOrganization(new CriteriaOrganization(CriteriaOrganization.Usual, older), Drafts.Set(Drafts.Floor));

        var before = organization.Findings();
        organization.Import(PackedSolution.Bytes, overwrites: false);
        organization.PublishAgain();

        Assert.AreEqual(("StepMissing: Opportunities.ScreenOpportunity", ""), (before, organization.Findings()));
    }

    [TestMethod]
    public void Health_EveryCode_HasAScenario() => CollectionAssert.AreEquivalent(
        Enum.GetValues<HealthCode>().Except([HealthCode.NothingPublished, HealthCode.StepMissing, HealthCode.TableMode]).ToArray(),
        HealthCase.All.Select(one => one.Code).ToArray());

    [TestMethod]
    public void Health_ByAFinnishAdministrator_IsInFinnish()
    {
        var organization = HealthyOrganization.Usual();
        var finn = organization.Criteria.Organization.AddUser("Sanna Suomi", 1035);
        organization.Criteria.Organization.Security.GiveRole(finn, organization.Criteria.Organization.Security.Role("CRM Quality Administrator"));
        organization.Criteria.Publish("pause");

        var finding = HealthyOrganization.Report(organization.Criteria.Organization.ServiceFor(finn)).GetProperty("findings")
            .EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Paused");

        Assert.AreEqual("Kriteerit ovat tauolla: ne vain kirjaavat ja näyttävät.", finding.GetProperty("meaning").GetString());
    }

    [TestMethod]
    public void Health_OfAHealthyOrganization_FindsNothing()
    {
        var healthy = HealthyOrganization.Usual();
        healthy.Criteria.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) });

        Assert.AreEqual(("", "ok"), (healthy.Findings(), healthy.Status()));
    }

    [TestMethod]
    public void Health_InTableMode_SaysNothingElse()
    {
        var criteria = new CriteriaOrganization();
        criteria.Block(true);

        var table = new HealthyOrganization(criteria, Drafts.Set(Drafts.Floor));

        Assert.AreEqual(("TableMode: ", "ok"), (table.Findings(), table.Status()));
    }

    /// <summary>Whether an opportunity below the floor is saved as validated.</summary>
    private static bool PassesBelowTheFloor(HealthyOrganization organization)
    {
        var row = HealthyOrganization.Opportunity(5m);
        row["importsequencenumber"] = 1;
        var id = organization.Criteria.Rep.Create(row);
        Try(() => organization.Criteria.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(6m) }));
        var verdict = organization.Criteria.Verdict(id);
        organization.Service.Delete("opportunity", id);
        return verdict == Validated;
    }

    /// <summary>A refusal will do as well.</summary>
    private static void Try(Action save)
    {
        try
        {
            save();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // Refused: nothing passes.
        }
    }
}
