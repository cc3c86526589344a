using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>An organisation whose steps a test registers by rows.</summary>
internal sealed class PipelineBench
{
    private readonly Guid assemblyId;

    public PipelineBench(EmbeddedOrganizationOptions? options = null)
    {
        Organization = new EmbeddedOrganization(options);
        Organization.LoadPlugins(typeof(Probe).Assembly);
        Service = Organization.ServiceFor(Organization.AdministratorId);
        assemblyId = Service.Create(new Entity("pluginassembly") { ["name"] = typeof(Probe).Assembly.GetName().Name });
    }

    public EmbeddedOrganization Organization { get; }

    public IOrganizationService Service { get; }

    public Guid Register(string message, string table, int stage, Action<ProbeRun> behaviour, Action<Entity>? adjust = null) =>
        Register(typeof(Probe), Probe.Does(behaviour), message, table, stage, adjust);

    public Guid Register(Type plugin, string configuration, string message, string table, int stage, Action<Entity>? adjust = null)
    {
        var type = RegisterType(plugin);
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{plugin.Name}: {message} of {table} at {stage}",
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.Id(message)),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", SdkMessages.FilterId(message, table)),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["configuration"] = configuration,
        };
        adjust?.Invoke(step);
        return Service.Create(step);
    }

    public Guid RegisterType(Type plugin) => Service.Create(new Entity("plugintype")
    {
        ["typename"] = plugin.FullName,
        ["name"] = plugin.FullName,
        ["pluginassemblyid"] = new EntityReference("pluginassembly", assemblyId),
    });

    public Guid AddImage(Guid step, string alias, int imageType, string? attributes = null) => Service.Create(new Entity("sdkmessageprocessingstepimage")
    {
        ["name"] = alias,
        ["entityalias"] = alias,
        ["imagetype"] = new OptionSetValue(imageType),
        ["attributes"] = attributes,
        ["messagepropertyname"] = "Target",
        ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
    });

    public Guid CreateOpportunity(string name = "Test", Action<Entity>? adjust = null)
    {
        var row = new Entity("opportunity") { ["name"] = name };
        adjust?.Invoke(row);
        return Service.Create(row);
    }

    public Entity Opportunity(Guid id) => Service.Retrieve("opportunity", id, new ColumnSet(true));

    public CreateMultipleResponse CreateAccounts(params string[] names) => (CreateMultipleResponse)Service.Execute(
        new CreateMultipleRequest { Targets = new EntityCollection([.. names.Select(name => new Entity("account") { ["name"] = name })]) { EntityName = "account" } });

    public void Update(params Entity[] rows) => Service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection(rows) });

    public Entity Account(Guid id) => Service.Retrieve("account", id, new ColumnSet(true));

    public int Count(string table) => Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    public OrganizationResponse Win(Guid opportunity, Action<Entity>? adjust = null) => Close("WinOpportunity", opportunity, 3, adjust);

    public OrganizationResponse Lose(Guid opportunity, Action<Entity>? adjust = null) => Close("LoseOpportunity", opportunity, 4, adjust);

    public static FaultException<OrganizationServiceFault> Fault(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action);

    private OrganizationResponse Close(string message, Guid opportunity, int status, Action<Entity>? adjust)
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["subject"] = "Closed" };
        adjust?.Invoke(close);
        return Service.Execute(new OrganizationRequest(message) { ["OpportunityClose"] = close, ["Status"] = new OptionSetValue(status) });
    }
}
