using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Runs the plug-in of a step once, traces it, and lets no swallowed failure pass.</summary>
internal static class StepRun
{
    public static void Execute(Engine engine, Step step, EventContext context, Caller trigger, UnitOfWork? unit)
    {
        if (Try(engine, step, context, trigger, unit, out _) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Null when the plug-in succeeded, else the fault its caller gets.</summary>
    public static FaultException<OrganizationServiceFault>? Try(
        Engine engine, Step step, EventContext context, Caller trigger, UnitOfWork? unit, out bool asksForRetry)
    {
        asksForRetry = false;
        if (MessageSize.Excess(context.InputParameters) is { } tooLarge)
        {
            return tooLarge;
        }

        var trace = new TraceText();
        var failure = Failure(engine, step, context, trigger, unit, trace);
        engine.Tracing.Add(step, context, trace, failure);
        asksForRetry = failure is InvalidPluginExecutionException { Status: OperationStatus.Retry };
        if (failure is not null)
        {
            return PipelineFaults.From(failure, step.PluginTypeName, trace.ToString());
        }

        return unit is { IsDoomed: true } ? PipelineFaults.SwallowedFault(step.PluginTypeName) : null;
    }

    private static Exception? Failure(Engine engine, Step step, EventContext context, Caller trigger, UnitOfWork? unit, TraceText trace)
    {
        try
        {
            var services = new PluginServices(engine, step, context, unit, trigger, trace);
            engine.Watch.Run(step.PluginTypeName, () => step.Plugin.Execute(services));
            return null;
        }
#pragma warning disable CA1031 // Whatever leaves a plug-in becomes the fault its caller gets.
        catch (Exception exception) when (!PluginThread.IsGivenUp)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
