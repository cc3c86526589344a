using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What one execution of a plug-in gets: its context, a trace and services. Other services do not exist here (null).</summary>
internal sealed class PluginServices(Engine engine, Step step, EventContext context, UnitOfWork? unit, Caller trigger, TraceText trace)
    : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IPluginExecutionContext) || serviceType == typeof(IPluginExecutionContext2) || serviceType == typeof(IExecutionContext))
        {
            return context;
        }

        return serviceType == typeof(ITracingService) ? trace : serviceType == typeof(IOrganizationServiceFactory) ? this : null;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId) => new OrganizationService(engine, trigger with
    {
        UserId = userId is { } id && id != Guid.Empty ? id : engine.SystemUserId,
        Origin = trigger.Origin == CallOrigin.Client ? CallOrigin.SynchronousPlugin : trigger.Origin,
        PluginTypeName = step.PluginTypeName,
        Stage = step.Stage,
        Depth = context.Depth + 1,
        Cause = context,
        Unit = unit,
    });
}
