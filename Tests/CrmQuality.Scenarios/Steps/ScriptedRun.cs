using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Steps;

/// <summary>What a scripted plug-in is given.</summary>
internal sealed class ScriptedRun(IServiceProvider services)
{
    public IPluginExecutionContext Context { get; } = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>Acts as who saves.</summary>
    public IOrganizationService Service => Factory.CreateOrganizationService(Context.UserId);

    private IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
}
