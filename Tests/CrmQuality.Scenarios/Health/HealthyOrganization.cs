using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Health;

/// <summary>An organisation in which a health check finds nothing; a test takes one thing away.</summary>
internal sealed class HealthyOrganization
{
    private static readonly string[] Roles = ["CRM Quality Administrator", "CRM Quality Manager", "CRM Quality Rep"];

    /// <param name="criteria">What the organisation was set up with, before anything was published.</param>
    /// <param name="sets">What is published.</param>
    public HealthyOrganization(CriteriaOrganization criteria, params CriteriaSetDraft[] sets)
    {
        Criteria = criteria;
        SetTimeZone("92");
        foreach (var role in Roles)
        {
            criteria.Organization.Security.GiveRole(criteria.RepId, criteria.Organization.Security.Role(role));
        }

        if (sets.Length > 0)
        {
            criteria.Publish(sets);
            Sweep();
        }
    }

    public CriteriaOrganization Criteria { get; }

    public IOrganizationService Service => Criteria.Service;

    /// <summary>Floor of 100, published into the steps.</summary>
    public static HealthyOrganization Usual() => new(new CriteriaOrganization(), Drafts.Set(Drafts.Floor));

    public static Entity Opportunity(decimal value) => new("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(value) };

    public void SetTimeZone(string code) => Service.Create(new Entity("environmentvariablevalue")
    {
        ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", Definition()),
        ["value"] = code,
    });

    /// <summary>Publishes what is published again, and sweeps the pipeline by it.</summary>
    public void PublishAgain()
    {
        Criteria.Publish("publish");
        Sweep();
    }

    /// <summary>Sweeps the pipeline, as a flow does every night.</summary>
    public void Sweep() => Service.Execute(new OrganizationRequest("crmq_SweepPipeline"));

    /// <summary>Imports a version of the solution as an administrator does.</summary>
    public void Import(byte[] solution, bool overwrites) => Service.Execute(new OrganizationRequest("ImportSolution")
    {
        ["CustomizationFile"] = solution,
        ["OverwriteUnmanagedCustomizations"] = overwrites,
        ["PublishWorkflows"] = true,
    });

    /// <summary>What a check finds: code and subject.</summary>
    public string Findings() => string.Join("\n", Check().Select(finding => $"{finding.Code}: {finding.Subject}"));

    /// <summary>The worst severity.</summary>
    public string Status() => Report(Service).GetProperty("status").GetString()!;

    public IReadOnlyList<(string Code, string Subject)> Check() =>
    [
        .. Report(Service).GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("code").GetString()!, finding.GetProperty("subject").GetString()!)),
    ];

    public static JsonElement Report(IOrganizationService service) => JsonDocument.Parse((string)service.Execute(new OrganizationRequest("crmq_Health"))["Result"]).RootElement;

    private Guid Definition() => Service.All("environmentvariabledefinition", "schemaname").Single(row => row.Text("schemaname") == "crmq_timezonecode").Id;
}
