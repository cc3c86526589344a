using System;
using System.Collections.Generic;
using System.IO;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Steps;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>An organisation with the packed solution, the matrix's criteria and its actors.</summary>
internal sealed class MatrixOrganization
{
    private readonly Dictionary<string, Action<IOrganizationService>> nested = [];
    private readonly Guid[] actors;

    /// <param name="severities">Those that its criteria have.</param>
    /// <param name="runsTwice">Whether every step of the save path is registered twice.</param>
    public MatrixOrganization(IReadOnlyList<Severity> severities, bool runsTwice)
    {
        Administrator = Organization.ServiceFor(Organization.AdministratorId);
        using var zip = new MemoryStream(PackedSolution.Bytes);
        Organization.ImportSolution(zip);
        using var folder = new TemporaryFolder();
        new Publisher(Administrator, Organization.Clock.UtcNow).Publish(CriteriaFile.Read(folder.Write("matrix.criteria.json", MatrixCriteria.Json(severities))));
        var rep = Organization.AddUser("Ann Rep");
        Organization.Security.GiveRole(rep, Organization.Security.Role("CRM Quality Rep"));
        actors = [Organization.AddUser("Bo Seller"), rep, Organization.AddUser("Integration", applicationId: Guid.NewGuid())];
        Colleague = Organization.AddUser("Cleo Seller");
        var manager = Organization.AddUser("Mia Manager");
        Organization.Security.GiveRole(manager, Organization.Security.Role("CRM Quality Manager"));
        Manager = Organization.ServiceFor(manager);
        var desk = new StepDesk(Organization, Administrator);
        desk.Register("Create", "opportunity", 20, FillQualified);
        desk.Register("Create", "account", 40, run => nested[(string)run.Target["name"]](run.Service));
        if (runsTwice)
        {
            desk.Double("screen opportunity", "judge opportunity", "gate quote", "gate win");
        }
    }

    public EmbeddedOrganization Organization { get; } = new(new EmbeddedOrganizationOptions
    {
        Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc),
        EndsHangingPlugins = false,
        RecordEveryCall = false,
    });

    public IOrganizationService Administrator { get; }

    public IOrganizationService Manager { get; }

    public Guid Colleague { get; }

    /// <summary>What another plug-in writes into opportunities that come of leads, by their names.</summary>
    public Dictionary<string, Entity> Qualified { get; } = [];

    public Guid Id(Actor actor) => actors[(int)actor];

    public IOrganizationService As(Actor actor) => Organization.ServiceFor(Id(actor));

    /// <summary>Has another plug-in do the work inside an event of its own.</summary>
    public void Nest(Actor actor, Action<IOrganizationService> work)
    {
        var name = Guid.NewGuid().ToString();
        nested[name] = work;
        As(actor).Create(new Entity("account") { ["name"] = name });
    }

    public void Pause() => Administrator.Execute(new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = "pause" });

    public static OrganizationRequest Bypassing(OrganizationRequest request)
    {
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        return request;
    }

    private void FillQualified(ScriptedRun run)
    {
        if (run.Target.Contains("originatingleadid") && Qualified.TryGetValue((string)run.Target["name"], out var row))
        {
            foreach (var column in row.Attributes)
            {
                run.Target[column.Key] = column.Value;
            }
        }
    }
}
