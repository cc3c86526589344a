using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Health;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>After an upgrade the health check names every gap, publishing again closes it, and meanwhile nothing passes that should not.</summary>
[TestClass]
public sealed class HealthOfUpgradesScenarios
{
    private const int Unvalidated = 2;
    private const int Validated = 3;

    [TestMethod]
    public void Upgrade_KeepingLayers_LeavesNothingToRepair()
    {
        var installed = HealthyOrganization.Usual();

        installed.Import(PackedSolution.Version("0.2.0.0"), overwrites: false);

        Assert.AreEqual("", installed.Findings());
    }

    [TestMethod]
    public void Upgrade_OverwritingLayers_IsNamedAndRepairedByPublishing()
    {
        var installed = HealthyOrganization.Usual();

        installed.Import(PackedSolution.Version("0.2.0.0"), overwrites: true);
        var meanwhile = Codes(installed);
        var verdict = Saved(installed, 500m);
        Refuses(installed);
        installed.PublishAgain();

        Assert.AreEqual(("StepEmpty,FilterGap,ImageGap", Validated), (meanwhile, verdict));
        Assert.AreEqual("", Codes(installed));
        Assert.AreEqual(0, CallsOfASave(installed));
    }

    [TestMethod]
    public void Upgrade_OverwritingLayersOfAColumnOfYourOwn_JudgesByItOrNotAtAll()
    {
        var installed = WithRegion();
        var id = installed.Criteria.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", [CustomerSolution.Column] = "South" });
        var good = installed.Criteria.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", [CustomerSolution.Column] = "North" });

        installed.Import(PackedSolution.Version("0.2.0.0"), overwrites: true);
        installed.Criteria.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });
        installed.Criteria.Rep.Update(new Entity("opportunity", good) { ["name"] = "Valves" });

        Assert.AreEqual((Unvalidated, Validated), (installed.Criteria.Verdict(id), installed.Criteria.Verdict(good)));
        Assert.AreEqual($"{CustomerSolution.Column}, msdyn_forecastcategory", installed.Check().Single(finding => finding.Code == "FilterGap").Subject);
        Assert.AreEqual($"{CustomerSolution.Column}, msdyn_forecastcategory", installed.Check().Single(finding => finding.Code == "ImageGap").Subject);
        installed.PublishAgain();
        Assert.AreEqual("", Codes(installed));
    }

    [TestMethod]
    public void Upgrade_NextVersionWatchesMore_LayersHideItUntilPublished()
    {
        const string Watched = "crmq_reevaluate,crmq_score";
        var older = new CriteriaOrganization(CriteriaOrganization.Usual, PackedSolution.Version("0.0.9.0", (Watched, "crmq_score")));
        var installed = new HealthyOrganization(older, Drafts.Set(Drafts.Floor));
        StepConfigurations.Forget(installed.Service, "crmq_reevaluate");

        installed.Import(PackedSolution.Bytes, overwrites: false);
        var gaps = installed.Findings();
        installed.PublishAgain();

        Assert.AreEqual("FilterGap: crmq_reevaluate\nImageGap: crmq_reevaluate", gaps);
        Assert.AreEqual("", installed.Findings());
        var id = installed.Criteria.Rep.Create(HealthyOrganization.Opportunity(500m));
        installed.Criteria.Organization.Clock.UtcNow = installed.Criteria.Now.AddDays(1);
        installed.Criteria.Rep.Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = installed.Criteria.Now });
        Assert.AreEqual(installed.Criteria.Now, installed.Criteria.Read(id)["crmq_evaluatedon"]);
    }

    [TestMethod]
    public void Upgrade_Blocked_KeepingLayers_LeavesNothingToRepair()
    {
        var installed = HealthyOrganization.Usual();
        installed.Criteria.Block(true);

        installed.Import(PackedSolution.Version("0.2.0.0"), overwrites: false);

        Assert.AreEqual("", installed.Findings());
        Assert.AreEqual(0, CallsOfASave(installed));
    }

    [TestMethod]
    public void Upgrade_Blocked_OverwritingLayers_IsTableModeOncePublished()
    {
        var installed = HealthyOrganization.Usual();
        installed.Criteria.Block(true);

        installed.Import(PackedSolution.Version("0.2.0.0"), overwrites: true);
        var meanwhile = Codes(installed);
        Refuses(installed);
        installed.PublishAgain();

        Assert.AreEqual(("StepEmpty,FilterGap,ImageGap", "TableMode"), (meanwhile, Codes(installed)));
        Refuses(installed);
        Assert.AreEqual(1, CallsOfASave(installed));
    }

    private static HealthyOrganization WithRegion()
    {
        var criteria = new CriteriaOrganization();
        CustomerSolution.Import(criteria.Organization, "Opportunity");
        return new HealthyOrganization(criteria, Region);
    }

    private static CriteriaSetDraft Region =>
        Drafts.Set(Drafts.Criterion("REGION", $"<condition attribute='{CustomerSolution.Column}' operator='eq' value='North'/>") with { Mandatory = true });

    private static string Codes(HealthyOrganization installed) => string.Join(",", installed.Check().Select(finding => finding.Code));

    private static int? Saved(HealthyOrganization installed, decimal value) => installed.Criteria.Verdict(installed.Criteria.Rep.Create(HealthyOrganization.Opportunity(value)));

    private static void Refuses(HealthyOrganization installed) => CriteriaOrganization.Refusal(() => installed.Criteria.Rep.Create(HealthyOrganization.Opportunity(5m)));

    private static int CallsOfASave(HealthyOrganization installed)
    {
        installed.Criteria.Forget();
        installed.Criteria.Rep.Create(HealthyOrganization.Opportunity(500m));
        return installed.Criteria.PluginCalls.Length;
    }
}
