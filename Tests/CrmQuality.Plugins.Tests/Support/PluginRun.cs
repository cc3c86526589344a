using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Runs one plug-in the way the platform does, on a context the test describes.</summary>
internal sealed class PluginRun : IServiceProvider
{
    public PluginRun(string message, string table, Entity target)
    {
        Context = new TestExecution { MessageName = message, PrimaryEntityName = table, PrimaryEntityId = target.Id };
        Context.InputParameters["Target"] = target;
        Target = target;
        Organization = new TestOrganization();
    }

    public TestExecution Context { get; }

    public Entity Target { get; }

    public TestOrganization Organization { get; }

    public TestTrace Trace { get; } = new();

    public static PluginRun Create(Entity target) => new("Create", "opportunity", target);

    public static PluginRun Update(Entity stored, Entity changes)
    {
        changes.Id = stored.Id;
        var run = new PluginRun("Update", "opportunity", changes);
        run.Context.PreEntityImages["PreImage"] = stored;
        return run;
    }

    public PluginRun With(Action<PluginRun> arrange)
    {
        arrange(this);
        return this;
    }

    public PluginRun Execute(IPlugin plugin)
    {
        plugin.Execute(this);
        return this;
    }

    public object? GetService(Type serviceType)
    {
        var services = new Dictionary<Type, object>
        {
            [typeof(IPluginExecutionContext)] = Context,
            [typeof(ITracingService)] = Trace,
            [typeof(IOrganizationServiceFactory)] = Organization,
        };
        return services.TryGetValue(serviceType, out var service) ? service : null;
    }
}
