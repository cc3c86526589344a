using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Meetings;

/// <summary>An organisation whose opportunities are validated from 100 of estimated revenue on; an hour costs 80, a kilometre 0.50; two reps and a manager have the solution's roles.</summary>
internal sealed class MeetingOrganization
{
    public const int FirstOption = 284610000;

    private static readonly string[] Types = ["exposure", "settled"];

    private static readonly string[] Reasons =
    [
        "not validated", "no-show", "no purpose", "lost", "lost waived", "lost outside", "lost out of scope", "disqualified", "validated", "won", "not held", "internal", "unlinked", "corrected",
    ];

    private readonly CriteriaOrganization criteria;

    public MeetingOrganization(EmbeddedOrganizationOptions? options = null, bool hasRate = true)
    {
        criteria = new CriteriaOrganization(options ?? CriteriaOrganization.Usual, PackedSolution.Bytes);
        criteria.Publish(Set);
        (Ann, Bo, Manager) = (AddUser("Ann", "CRM Quality Rep"), AddUser("Bo", "CRM Quality Rep"), AddUser("Mia", "CRM Quality Manager"));
        if (hasRate)
        {
            Rate(80, 0.5m, new DateTime(2000, 1, 1));
        }
    }

    /// <summary>One mandatory criterion, and one that weighs nothing against the threshold.</summary>
    public static CriteriaSetDraft Set { get; } = Drafts.Set(
        Drafts.Criterion("VALUE", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
        {
            Mandatory = true,
            Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new("Value", "enter at least 100", "") { Question = "What is it worth to them?" } },
        },
        Drafts.Criterion("NEED", "<condition attribute='need' operator='not-null'/>") with { Weight = 0 }) with
    {
        Stages = ["Qualify", "Develop", "Propose", "Close"],
    };

    public EmbeddedOrganization Organization => criteria.Organization;

    /// <summary>As the administrator.</summary>
    public IOrganizationService Service => criteria.Service;

    public Guid Ann { get; }

    public Guid Bo { get; }

    public Guid Manager { get; }

    public DateTime Now
    {
        get => Organization.Clock.UtcNow;
        set => Organization.Clock.UtcNow = value;
    }

    public IOrganizationService As(Guid user) => Organization.ServiceFor(user);

    public Guid AddUser(string name, string? role)
    {
        var user = Organization.AddUser(name);
        if (role is not null)
        {
            Organization.Security.GiveRole(user, Organization.Security.Role(role));
        }

        return user;
    }

    public Guid Rate(decimal? hourly, decimal? perKilometre, DateTime from, Guid? user = null) => Service.Create(new Entity("crmq_costrate")
    {
        ["crmq_name"] = "Rate",
        ["crmq_hourly"] = hourly,
        ["crmq_perkilometre"] = perKilometre,
        ["crmq_validfrom"] = from,
        ["crmq_userid"] = user is { } id ? new EntityReference("systemuser", id) : null,
    });

    /// <summary>An opportunity of Ann's, unvalidated as long as it has no value.</summary>
    public Guid Opportunity(decimal? value = null, Guid? owner = null) => As(owner ?? Ann).Create(new Entity("opportunity")
    {
        ["name"] = "Pumps",
        ["stepname"] = "Qualify",
        ["estimatedvalue"] = value is { } amount ? new Money(amount) : null,
    });

    public Guid Lead() => As(Ann).Create(new Entity("lead") { ["lastname"] = "Green", ["subject"] = "Pumps" });

    /// <summary>A meeting of Ann's that has a purpose, lasts two hours and begins some hours from now.</summary>
    public Guid Meeting(EntityReference? regarding, double startsIn = -3, Action<Entity>? change = null, Guid? owner = null)
    {
        var meeting = new Entity("appointment")
        {
            ["subject"] = "Visit",
            ["scheduledstart"] = Now.AddHours(startsIn),
            ["scheduledend"] = Now.AddHours(startsIn + 2),
            ["regardingobjectid"] = regarding,
            ["crmq_purpose"] = "Find out who decides",
        };
        change?.Invoke(meeting);
        var id = As(owner ?? Ann).Create(meeting);
        Drain();
        return id;
    }

    public Guid MeetingAbout(Guid opportunity, double startsIn = -3, Action<Entity>? change = null, Guid? owner = null) =>
        Meeting(new EntityReference("opportunity", opportunity), startsIn, change, owner);

    public void Update(string table, Guid id, string column, object? value)
    {
        Service.Update(new Entity(table, id) { [column] = value });
        Drain();
    }

    public void Close(Guid opportunity, bool isWon)
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["subject"] = "Closed" };
        Service.Execute(new OrganizationRequest(isWon ? "WinOpportunity" : "LoseOpportunity") { ["OpportunityClose"] = close, ["Status"] = new OptionSetValue(isWon ? 3 : 4) });
        Drain();
    }

    public void Drain()
    {
        Organization.DrainAsyncQueue();
        Assert.IsEmpty(Organization.AsyncFailures, string.Join("\n", Organization.AsyncFailures));
    }

    /// <summary>Sets an environment variable.</summary>
    public void SetVariable(string name, string value)
    {
        var definition = Service.All("environmentvariabledefinition", "schemaname").Single(row => row.Text("schemaname") == name);
        Service.Create(new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = definition.ToEntityReference(), ["value"] = value });
    }

    /// <summary>Sweeps the pipeline once and lets what it asks for happen.</summary>
    public string Sweep()
    {
        var result = (string)Service.Execute(new OrganizationRequest("crmq_SweepPipeline"))["Result"];
        Drain();
        return result;
    }

    /// <summary>The check of the only meeting.</summary>
    public Entity Check() => Service.RetrieveMultiple(new QueryExpression("crmq_meetingcheck") { ColumnSet = new ColumnSet(true) }).Entities.Single();

    public IReadOnlyList<Entity> Entries() =>
        [.. Service.RetrieveMultiple(new QueryExpression("crmq_wasteentry") { ColumnSet = new ColumnSet(true) }).Entities
            .OrderBy(row => row.GetAttributeValue<DateTime>("createdon"))
            .ThenBy(row => row.Text("crmq_key").Split('-').Last().TrimEnd('R').PadLeft(4, '0'))
            .ThenBy(row => row.Text("crmq_reverses") is null or "" ? 0 : 1)];

    /// <summary>The ledger, an entry a line: balance, reason, amount.</summary>
    public string Ledger() => string.Join("\n", Entries().Select(row =>
        $"{Types[row.Choice("crmq_type")!.Value - FirstOption]} {Reasons[row.Choice("crmq_reason")!.Value - FirstOption]} {Amount(row).ToString("0.00", CultureInfo.InvariantCulture)}"));

    /// <summary>What stands on a balance: exposure 0, settled 1.</summary>
    public decimal Balance(int type) => Entries().Where(row => row.Choice("crmq_type") == FirstOption + type).Sum(Amount);

    private static decimal Amount(Entity row) => row.GetAttributeValue<decimal>("crmq_amount");
}
