using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Wording;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Evaluating;

/// <summary>A dry run tells what publishing then really does to every row, and writes nothing.</summary>
[TestClass]
public sealed class DryRunScenarios
{
    private const int Rows = 240;
    private const int Seed = 7;

    [TestMethod]
    [DataRow(50, 5)]
    [DataRow(240, 1)]
    public void DryRun_OfACandidate_TellsWhatPublishingThenDoesToEveryRow(int pageSize, int pages)
    {
        var organization = new CriteriaOrganization(RandomOpportunities.Lenient);
        var ids = new RandomOpportunities(organization.Service, new Random(Seed)).Store(organization.Service, Rows);
        var set = organization.Write(RandomOpportunities.Strict);
        var was = ids.ToDictionary(id => id, organization.Verdict);
        var before = OrganizationDump.Of(organization.Organization);

        var dryRun = new DryRun(organization, pageSize, set);

        Assert.AreEqual("", OrganizationDump.Difference(before, OrganizationDump.Of(organization.Organization)));
        Assert.AreEqual((Rows, pages, Sums(organization, was)), (dryRun.Read, dryRun.Pages, dryRun.Verdicts("live")));
        organization.Publish("publish", set);
        SaveAll(organization, ids);
        var becomes = ids.ToDictionary(id => id, organization.Verdict);
        Assert.AreEqual(Sums(organization, becomes), dryRun.Verdicts("candidate"));
        Assert.AreEqual("", string.Join("\n", ids.Select(id => Wrong(organization, dryRun, id, was[id], becomes[id])).Where(wrong => wrong.Length > 0)));
        Assert.AreEqual(ids.Count(id => IsCapped(organization.Read(id))), dryRun.Figure("candidate", "capped"));
        Assert.AreEqual(ids.Count(id => IsRefused(() => organization.Service.Create(Copy(organization.Read(id))))), dryRun.Figure("candidate", "refusedCreate"));
        Assert.AreEqual(ids.Count(id => IsRefused(() => organization.Service.Execute(Enforcement.PublishedOrganization.Close(id, wins: true)))), dryRun.Figure("candidate", "refusedWin"));
    }

    [TestMethod]
    public void DryRun_OfAThreshold_TellsWhatThatThresholdWouldDo()
    {
        var organization = new CriteriaOrganization(RandomOpportunities.Lenient);
        var ids = new RandomOpportunities(organization.Service, new Random(Seed)).Store(organization.Service, 60);

        var dryRun = new DryRun(organization, 500, threshold: 100);

        organization.Publish(RandomOpportunities.Lenient with { Threshold = 100 });
        SaveAll(organization, ids);
        Assert.AreEqual(Sums(organization, ids.ToDictionary(id => id, organization.Verdict)), dryRun.Verdicts("candidate"));
    }

    [TestMethod]
    public void DryRun_NothingPublished_HasNoLiveSide()
    {
        var organization = new CriteriaOrganization();
        organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        var set = organization.Write(Drafts.Set(Drafts.Floor));

        var dryRun = new DryRun(organization, 10, set);

        Assert.AreEqual(("", "unvalidated 1: 0"), (dryRun.Verdicts("live"), dryRun.Verdicts("candidate")));
        Assert.AreEqual("not evaluated", dryRun.Changes.Values.Single().GetProperty("was").GetString());
    }

    [TestMethod]
    public void DryRun_MoreChildRowsThanASaveReads_LeavesThemOpenAsTheSaveDoes()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.OnChildren("TASKS", "task", "regardingobjectid", "not any", "<condition attribute='description' operator='eq' value='Bad'/>") with { Mandatory = true }));
        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        for (var i = 0; i < 1001; i++)
        {
            organization.Service.Create(new Entity("task") { ["subject"] = "Call", ["description"] = "Good", ["regardingobjectid"] = new EntityReference("opportunity", id) });
        }

        organization.Service.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual(("unknown", "unvalidated 1: 0"), (organization.Outcome(id, "TASKS"), new DryRun(organization, 10).Verdicts("candidate")));
    }

    [TestMethod]
    public void DryRun_CursorOfSomethingElse_SaysSo()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.Floor));

        var message = CriteriaOrganization.Refusal(() => organization.Service.Execute(new OrganizationRequest("crmq_DryRunCriteriaSet") { ["Cursor"] = "next" }));

        Assert.AreEqual("The cursor is not one that this API gave. Begin again without one.", message);
    }

    [TestMethod]
    public void DryRun_CandidateThatDoesNotCompile_NamesItsMistakes()
    {
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.Floor));

        var message = CriteriaOrganization.Refusal(() => organization.Service.Execute(new OrganizationRequest("crmq_DryRunCriteriaSet") { ["Threshold"] = 101 }));

        Assert.AreEqual("Nothing was published.\n- DIRECT threshold: Threshold 101 is not a per cent from 0 to 100.", message);
    }

    private static void SaveAll(CriteriaOrganization organization, IEnumerable<Guid> ids)
    {
        foreach (var id in ids)
        {
            organization.Service.Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = organization.Now });
        }
    }

    private static string Sums(CriteriaOrganization organization, Dictionary<Guid, int?> verdicts) => string.Join(", ", verdicts
        .GroupBy(row => row.Value!.Value)
        .OrderBy(same => same.Key)
        .Select(same => string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Of((Verdict)same.Key)} {same.Count()}: {same.Sum(row => organization.Read(row.Key).GetAttributeValue<Money>("estimatedvalue")?.Value ?? 0):0.##}")));

    /// <summary>What the dry run said of a row and publishing did not do, or the other way round.</summary>
    private static string Wrong(CriteriaOrganization organization, DryRun dryRun, Guid id, int? was, int? becomes)
    {
        if (!dryRun.Changes.TryGetValue(id, out var change))
        {
            return was == becomes ? "" : $"{id} changed from {was} to {becomes}, unforeseen";
        }

        var said = (change.GetProperty("was").GetString(), change.GetProperty("becomes").GetString(), change.GetProperty("isCapped").GetBoolean());
        var did = (Words.Of((Verdict)was!), Words.Of((Verdict)becomes!), IsCapped(organization.Read(id)));
        return said == did ? "" : $"{id}: said {said}, did {did}";
    }

    private static Entity Copy(Entity row)
    {
        var copy = new Entity("opportunity");
        copy.Attributes.AddRange(row.Attributes.Where(column => column.Key is "name" or "estimatedvalue" or "need" or "estimatedclosedate" or "parentaccountid"));
        return copy;
    }

    private static bool IsCapped(Entity row) => row.Choice("msdyn_forecastcategory") - 100000000 != row.Choice("crmq_ownforecastcategory") - 284610000;

    private static bool IsRefused(Action save)
    {
        try
        {
            save();
            return false;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return true;
        }
    }
}
