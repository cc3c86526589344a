using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What a probe gets handed.</summary>
public sealed class ProbeRun(IServiceProvider services)
{
    public IPluginExecutionContext4 Context { get; } = (IPluginExecutionContext4)services.GetService(typeof(IPluginExecutionContext))!;

    public ITracingService Tracing => (ITracingService)services.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public DataCollection<Entity> Targets => ((EntityCollection)Context.InputParameters["Targets"]).Entities;

    public IOrganizationService Service => Factory.CreateOrganizationService(Context.UserId);

    public IOrganizationService System => Factory.CreateOrganizationService(null);

    public IOrganizationService ServiceOf(Guid user) => Factory.CreateOrganizationService(user);

    private IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
}
