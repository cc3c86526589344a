using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Publishing;

/// <summary>Publishes and saves at the same time.</summary>
[TestClass]
public sealed class ConcurrencyScenarios
{
    private const int Unvalidated = 2;
    private const int Validated = 3;

    [TestMethod]
    public void Publish_TwoAtOnce_GiveEachVersionOneNumberAndLeaveOneLive()
    {
        const int Each = 5;
        var organization = new CriteriaOrganization(Drafts.Set(Drafts.Floor));
        Guid[] sets = [.. new[] { "NORTH", "SOUTH" }.Select(code => organization.Write(Drafts.Set(Drafts.Floor) with { Code = code, Priority = 2 }))];
        var versions = new ConcurrentBag<int>();

        RunAtOnce([.. sets.Select(set => (Action)(() => Repeat(Each, () => versions.Add((int)organization.Publish("publish", set)["Version"]))))]);

        Assert.AreEqual(string.Join(",", Enumerable.Range(2, 2 * Each)), string.Join(",", versions.Order()));
        var live = organization.Service.All("crmq_snapshot", "crmq_version", "crmq_islive", "crmq_content").Single(row => row.GetAttributeValue<bool>("crmq_islive"));
        Assert.AreEqual(1 + (2 * Each), live.GetAttributeValue<int>("crmq_version"));
        Assert.AreEqual(live.Text("crmq_content"), StepConfigurations.Read(organization.Service));
        Assert.Contains("\"code\":\"NORTH\"", live.Text("crmq_content"));
        Assert.Contains("\"code\":\"SOUTH\"", live.Text("crmq_content"));
    }

    [TestMethod]
    public void Save_WhilePublishing_IsJudgedByOneVersion()
    {
        var organization = new CriteriaOrganization(Floor(100));
        var ids = new ConcurrentBag<Guid>();

        RunAtOnce(
            () => Repeat(10, () =>
            {
                organization.Publish(Floor(1000));
                organization.Publish(Floor(100));
            }),
            () => Repeat(150, () => ids.Add(organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) }))));

        var rows = ids.Select(id => organization.Service.Retrieve("opportunity", id, new ColumnSet("crmq_verdict", "crmq_criteriaversion"))).ToList();
        var wrong = rows.Where(row => row.Choice("crmq_verdict") - 284610000 != (row.GetAttributeValue<int>("crmq_criteriaversion") % 2 == 1 ? Validated : Unvalidated));
        Assert.IsEmpty(wrong);
    }

    [TestMethod]
    public void Save_EarlyStepStillHoldsTheOlderVersion_IsJudgedWhollyByTheJudgingStep()
    {
        var organization = new CriteriaOrganization(Related("Old"));
        var older = StepConfigurations.Read(organization.Service);
        organization.Publish(Related("New"));
        StepConfigurations.Write(organization.Service, older, "screen");
        var account = organization.Rep.Create(new Entity("account") { ["name"] = "Thornvale", ["description"] = "New" });

        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["parentaccountid"] = new EntityReference("account", account) });

        Assert.AreEqual((2, Validated), (organization.Read(id).GetAttributeValue<int>("crmq_criteriaversion"), organization.Verdict(id)));
    }

    private static CriteriaSetDraft Floor(int value) => Drafts.Set(Drafts.Criterion("FLOOR", $"<condition attribute='estimatedvalue' operator='ge' value='{value}'/>") with { Mandatory = true });

    private static CriteriaSetDraft Related(string description) =>
        Drafts.Set(Drafts.OnParent("ACCOUNT", "account", "parentaccountid", $"<condition attribute='description' operator='eq' value='{description}'/>") with { Mandatory = true });

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private static void RunAtOnce(params Action[] works)
    {
        var failures = new ConcurrentQueue<Exception>();
        List<Thread> threads = [.. works.Select(work => new Thread(() => Run(work, failures)))];
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => Assert.IsTrue(thread.Join(TimeSpan.FromMinutes(1))));
        Assert.AreEqual("", string.Join("\n", failures.Select(failure => failure.Message)));
    }

    private static void Run(Action work, ConcurrentQueue<Exception> failures)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever ends a thread must fail the test, not the process.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures.Enqueue(failure);
        }
    }
}
