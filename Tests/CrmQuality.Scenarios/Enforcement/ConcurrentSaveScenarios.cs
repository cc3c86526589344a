using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>Two users on the same opportunities, while somebody publishes, sweeps and the queue works.</summary>
[TestClass]
public sealed class ConcurrentSaveScenarios
{
    private const int FirstVerdict = 284610000;
    private const int Rounds = 25;
    private static readonly decimal?[] Values = [null, 50m, 500m, 5000m];
    private static readonly int[] Floors = [1000, 100];

    private readonly CriteriaOrganization organization = new(Floor(100));
    private readonly Guid[] opportunities;

    public ConcurrentSaveScenarios() =>
        opportunities = [.. Enumerable.Range(0, 3).Select(_ => organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) }))];

    [TestMethod]
    public void Saves_OfTwoUsersWhilePublishingAndSweeping_KeepVerdictsAndEventsTogether()
    {
        AtOnce.Run(
            () => Save(organization.Rep, seed: 1),
            () => Save(organization.Service, seed: 2),
            () => Repeat(6, round => organization.Publish(Floor(Floors[round % 2]))),
            () => Repeat(10, _ => organization.Service.Execute(new OrganizationRequest("crmq_SweepPipeline") { ["PageSize"] = 2 })),
            () => Repeat(20, _ => organization.Organization.DrainAsyncQueue()));
        organization.Organization.DrainAsyncQueue();

        Assert.IsEmpty(organization.Organization.AsyncFailures);
        foreach (var id in opportunities)
        {
            AssertOneVersion(organization.Read(id));
            AssertEventsLeadTo(id);
        }
    }

    [TestMethod]
    public void Saves_OfTwoUsersWhilePublishingAndSweeping_LeaveNothingForTheNextSweep()
    {
        AtOnce.Run(
            () => Save(organization.Rep, seed: 3),
            () => Repeat(4, round => organization.Publish(Floor(Floors[round % 2]))),
            () => Repeat(10, _ => organization.Service.Execute(new OrganizationRequest("crmq_SweepPipeline"))));
        organization.Service.Execute(new OrganizationRequest("crmq_SweepPipeline"));

        Assert.AreEqual("{\"scanned\":3,\"judged\":0,\"reasons\":{}}", organization.Service.Execute(new OrganizationRequest("crmq_SweepPipeline"))["Result"]);
    }

    /// <summary>The verdict, the version and the outcomes come of one version: odd ones ask for 100, even ones for 1000.</summary>
    private static void AssertOneVersion(Entity row)
    {
        var floor = Floors[row.GetAttributeValue<int>("crmq_criteriaversion") % 2];
        var outcome = row.GetAttributeValue<Money>("estimatedvalue")?.Value is not { } value ? "unknown" : value >= floor ? "met" : "not met";
        Assert.AreEqual(outcome, JsonDocument.Parse(row.Text("crmq_assessment")).RootElement.GetProperty("outcomes").GetProperty("FLOOR").GetString());
        Assert.AreEqual(outcome == "met" ? 3 : 2, row.Choice("crmq_verdict") - FirstVerdict);
    }

    /// <summary>Each event leads from one verdict to the next, once: whatever the order of the queue, they lead from nothing to what is stored.</summary>
    private void AssertEventsLeadTo(Guid id)
    {
        var events = organization.Service.All("crmq_pipelineevent", "crmq_opportunityid", "crmq_verdict", "crmq_previousverdict", "crmq_evaluationid").Where(row => row.Reference("crmq_opportunityid") == id).ToList();
        var balance = new Dictionary<int, int>();
        foreach (var item in events)
        {
            balance[item.Choice("crmq_verdict")!.Value] = balance.GetValueOrDefault(item.Choice("crmq_verdict")!.Value) + 1;
            if (item.Choice("crmq_previousverdict") is { } previous)
            {
                balance[previous] = balance.GetValueOrDefault(previous) - 1;
            }
        }

        var stored = organization.Read(id).Choice("crmq_verdict")!.Value;
        Assert.AreEqual($"{stored}=1", string.Join(' ', balance.Where(count => count.Value != 0).Select(count => $"{count.Key}={count.Value}")));
        Assert.AreEqual(events.Count, events.Select(item => item.Text("crmq_evaluationid")).Distinct().Count());
    }

    private void Save(IOrganizationService service, int seed)
    {
        var random = new Random(seed);
        Repeat(Rounds, _ =>
        {
            var value = Values[random.Next(Values.Length)];
            service.Update(new Entity("opportunity", opportunities[random.Next(opportunities.Length)]) { ["estimatedvalue"] = value is { } amount ? new Money(amount) : null });
        });
    }

    private static CriteriaSetDraft Floor(int value) => Drafts.Set(Drafts.Criterion("FLOOR", $"<condition attribute='estimatedvalue' operator='ge' value='{value}'/>") with { Mandatory = true });

    private static void Repeat(int times, Action<int> action)
    {
        for (var i = 0; i < times; i++)
        {
            action(i);
        }
    }
}
