using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Evaluating;

/// <summary>Opportunities at random, now and then with blanks, accounts and tasks, and two criteria sets that make different things of them.</summary>
internal sealed class RandomOpportunities
{
    private readonly Random random;
    private readonly EntityReference[] accounts;

    public RandomOpportunities(IOrganizationService service, Random random)
    {
        this.random = random;
        accounts = [.. new[] { "Good", "Bad", null }.Select(description => new EntityReference("account", service.Create(new Entity("account") { ["name"] = "A", ["description"] = description })))];
    }

    /// <summary>A set that is easily passed.</summary>
    public static CriteriaSetDraft Lenient { get; } = Drafts.Set() with
    {
        Threshold = 60,
        Criteria =
        [
            Drafts.Criterion("NEED", "<condition attribute='need' operator='not-null'/>") with { Weight = 2 },
            Drafts.Criterion("VALUE", "<condition attribute='estimatedvalue' operator='ge' value='100'/>"),
        ],
    };

    /// <summary>The same set asking more: of own columns, the account, tasks and the calendar; part of it caps and refuses.</summary>
    public static CriteriaSetDraft Strict { get; } = Lenient with
    {
        Threshold = 50,
        CapAt = "pipeline",
        Scope = "<filter><condition attribute='name' operator='not-begin-with' value='Renewal'/></filter>",
        Criteria =
        [
            Drafts.Floor with { Gates = ["create", "win"] },
            Drafts.Criterion("NEED", "<condition attribute='need' operator='in'><value>0</value><value>1</value></condition>") with { Weight = 2 },
            Drafts.OnParent("ACCOUNT", "account", "parentaccountid", "<condition attribute='description' operator='eq' value='Good'/>") with { Severity = "cap" },
            Drafts.OnChildren("TASKS", "task", "regardingobjectid", "any", "<condition attribute='statecode' operator='eq' value='0'/>") with { Severity = "block", Gates = ["win"] },
            Drafts.Criterion("SOON", "<condition attribute='estimatedclosedate' operator='next-x-days' value='30'/>") with { Severity = "warn" },
        ],
    };

    /// <summary>What somebody might enter; <paramref name="stored"/> leaves out what only a new row has.</summary>
    public Entity Draft(Guid? stored = null)
    {
        var row = stored is { } id ? new Entity("opportunity", id) : new Entity("opportunity") { ["name"] = random.Next(5) == 0 ? "Renewal" : "Pumps" };
        Maybe(row, "estimatedvalue", () => new Money(random.Next(1, 6) * 50m));
        Maybe(row, "need", () => new OptionSetValue(random.Next(4)));
        Maybe(row, "closeprobability", () => random.Next(11) * 10);
        Maybe(row, "estimatedclosedate", () => new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(90)));
        Maybe(row, "parentaccountid", () => accounts[random.Next(accounts.Length)]);
        Maybe(row, "msdyn_forecastcategory", () => new OptionSetValue(100000001 + random.Next(4)));
        return row;
    }

    /// <summary>Stores rows, some with a task.</summary>
    public IReadOnlyList<Guid> Store(IOrganizationService service, int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => service.Create(Draft())).ToList();
        foreach (var id in ids.Where(_ => random.Next(3) == 0))
        {
            service.Create(new Entity("task") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("opportunity", id) });
        }

        return ids;
    }

    private void Maybe(Entity row, string column, Func<object> value)
    {
        if (random.Next(4) > 0)
        {
            row[column] = row.Id != Guid.Empty && random.Next(6) == 0 && column != "msdyn_forecastcategory" ? null : value();
        }
    }
}
