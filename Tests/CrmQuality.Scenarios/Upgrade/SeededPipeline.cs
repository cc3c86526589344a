using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary>A pipeline of 200 opportunities with meetings and quotes, older than the solution.</summary>
internal sealed class SeededPipeline
{
    public const int Count = 200;
    private const int FirstCategory = 100000001;
    private static readonly string[] Tables = ["appointment", "opportunity", "quote"];

    /// <summary>What every write of anybody changes.</summary>
    private static readonly string[] Bookkeeping = ["modifiedon", "modifiedby", "modifiedonbehalfby", "versionnumber"];

    private readonly EmbeddedOrganization organization;
    private readonly IOrganizationService service;
    private readonly Random random = new(28461);

    public SeededPipeline(EmbeddedOrganization organization)
    {
        this.organization = organization;
        Rep = organization.AddUser("Ann Rep");
        service = organization.ServiceFor(Rep);
        for (var number = 0; number < Count; number++)
        {
            Add(number);
        }
    }

    public Guid Rep { get; }

    /// <summary>Every stock value of these tables, a row a line; the columns of the solution are left out.</summary>
    public string[] Values() =>
        [.. Tables.SelectMany(table => organization.ServiceFor(organization.AdministratorId).RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities)
            .Select(row => $"{row.LogicalName} {row.Id} " + string.Join("; ", row.Attributes.Where(pair => IsStock(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Shown)))
            .Order(StringComparer.Ordinal)];

    /// <summary>How many opportunities have each category; 0 for none.</summary>
    public Dictionary<int, int> Categories() => organization.ServiceFor(organization.AdministratorId)
        .RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("msdyn_forecastcategory") }).Entities
        .GroupBy(row => row.GetAttributeValue<OptionSetValue>("msdyn_forecastcategory")?.Value - FirstCategory + 1 ?? 0).ToDictionary(group => group.Key, group => group.Count());

    private void Add(int number)
    {
        var id = service.Create(new Entity("opportunity")
        {
            ["name"] = $"Pumps {number}",
            ["estimatedvalue"] = random.Next(3) == 0 ? null : new Money(random.Next(20, 400)),
            ["closeprobability"] = random.Next(4) == 0 ? null : random.Next(0, 101),
            ["need"] = random.Next(2) == 0 ? null : new OptionSetValue(random.Next(0, 4)),
            ["description"] = random.Next(3) == 0 ? "Asked, \"soon\",\nthey say" : null,
            ["msdyn_forecastcategory"] = new OptionSetValue(FirstCategory + random.Next(4)),
        });
        if (number % 20 == 0)
        {
            service.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = null });
        }

        AddAround(number, new EntityReference("opportunity", id));
    }

    private void AddAround(int number, EntityReference opportunity)
    {
        if (number % 7 == 0)
        {
            service.Create(new Entity("appointment") { ["subject"] = "Visit", ["regardingobjectid"] = opportunity, ["scheduledstart"] = organization.Clock.UtcNow.AddHours(-3), ["scheduledend"] = organization.Clock.UtcNow.AddHours(-1) });
        }

        if (number % 11 == 0)
        {
            service.Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = opportunity });
        }

        if (number % 9 == 0)
        {
            Close(opportunity, isWon: number % 2 == 0);
        }
    }

    private void Close(EntityReference opportunity, bool isWon) => service.Execute(new OrganizationRequest(isWon ? "WinOpportunity" : "LoseOpportunity")
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Closed", ["opportunityid"] = opportunity },
        ["Status"] = new OptionSetValue(isWon ? 3 : 4),
    });

    private static bool IsStock(string column) => !column.StartsWith("crmq_", StringComparison.Ordinal) && !Bookkeeping.Contains(column);

    private static string Shown(KeyValuePair<string, object> column) => column.Key + "=" + column.Value switch
    {
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        EntityCollection several => string.Join("+", several.Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid")?.Id)),
        _ => Convert.ToString(column.Value, CultureInfo.InvariantCulture),
    };
}
