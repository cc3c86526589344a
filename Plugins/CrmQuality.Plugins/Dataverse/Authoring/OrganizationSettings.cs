using System;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>What a snapshot takes from the environment: languages, currencies, calendar.</summary>
internal sealed class OrganizationSettings
{
    private readonly IOrganizationService service;
    private readonly Entity organization;

    public OrganizationSettings(IOrganizationService service, Guid userId)
    {
        this.service = service;
        organization = service.RetrieveMultiple(new QueryExpression("organization")
        {
            ColumnSet = new ColumnSet("languagecode", "basecurrencyid", "weekstartdaycode", "orgdborgsettings"),
            TopCount = 1,
        }).Entities[0];
        var variable = EnvironmentVariables.Read(service, EnvironmentVariables.TimeZoneCode);
        HasOwnTimeZone = int.TryParse(variable, out var code);
        TimeZoneCode = HasOwnTimeZone ? code : ZoneOf(userId);
    }

    /// <summary>The platform's code of the time zone in which days are counted.</summary>
    public int TimeZoneCode { get; }

    /// <summary>Whether an environment variable sets it; otherwise it is that of whoever publishes.</summary>
    public bool HasOwnTimeZone { get; }

    /// <summary>Whether the environment refuses changes of the steps that a managed solution brought.</summary>
    public bool BlocksCustomizations => organization.GetAttributeValue<string>("orgdborgsettings") is { Length: > 0 } settings
        && (bool?)XElement.Parse(settings).Element("IsLockdownOfUnmanagedCustomizationEnabled") == true;

    /// <summary>The settings of a snapshot.</summary>
    public SnapshotSettings ToSnapshot(int version, DateTime now, bool paused) => new()
    {
        Version = version,
        PublishedOn = now,
        Organization = organization.Id,
        Paused = paused,
        Language = organization.GetAttributeValue<int>("languagecode"),
        BaseCurrency = organization.GetAttributeValue<EntityReference>("basecurrencyid").Id,
        ExchangeRates = service.All(new QueryExpression("transactioncurrency") { ColumnSet = new ColumnSet("exchangerate") })
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<decimal>("exchangerate")),
        Calendar = TimeZoneTables.CalendarOf(service, TimeZoneCode, organization.GetAttributeValue<OptionSetValue>("weekstartdaycode")?.Value ?? 0, now),
    };

    private int ZoneOf(Guid userId)
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("timezonecode"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var found = service.RetrieveMultiple(query).Entities;
        return found.Count == 0 ? 0 : found[0].GetAttributeValue<int>("timezonecode");
    }
}
