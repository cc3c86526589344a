using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What one execution of a plug-in gets: its context, a trace and services. Other services do not exist here (null).</summary>
internal sealed class PluginServices(Engine engine, Step step, EventContext context, UnitOfWork? unit, Caller trigger, TraceText trace)
    : IServiceProvider, IOrganizationServiceFactory
{
    private static readonly Type[] Contexts =
    [
        typeof(IPluginExecutionContext), typeof(IPluginExecutionContext2), typeof(IPluginExecutionContext3), typeof(IPluginExecutionContext4), typeof(IExecutionContext),
    ];

    public object? GetService(Type serviceType)
    {
        if (Contexts.Contains(serviceType))
        {
            return context;
        }

        return serviceType == typeof(ITracingService) ? trace : serviceType == typeof(IOrganizationServiceFactory) ? this : null;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId) => new OrganizationService(engine, trigger with
    {
        UserId = userId is not { } id ? engine.SystemUserId : id == Guid.Empty ? context.UserId : id,
        Origin = trigger.Origin == CallOrigin.Client ? CallOrigin.SynchronousPlugin : trigger.Origin,
        PluginTypeName = step.PluginTypeName,
        Stage = step.Stage,
        Depth = context.Depth + 1,
        Cause = context,
        Unit = unit,
        Bypass = Bypass.None,
        Tag = null,
    });
}
