using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Runs the plug-in of a step once, traces it, and lets no swallowed failure pass.</summary>
internal static class StepRun
{
    public static void Execute(Engine engine, Step step, EventContext context, PipelineEvent occurrence, UnitOfWork? unit)
    {
        var trace = new TraceText();
        Exception? failure = null;
        try
        {
            step.Plugin.Execute(new PluginServices(engine, step, context, unit, occurrence.Caller, trace));
        }
#pragma warning disable CA1031 // Whatever leaves a plug-in becomes the fault its caller gets.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        engine.Trace(step, context, trace, failure);
        if (failure is not null)
        {
            throw PipelineFaults.From(failure, step.PluginTypeName, trace.ToString());
        }

        if (unit is { IsDoomed: true })
        {
            throw PipelineFaults.SwallowedFault(step.PluginTypeName);
        }
    }
}
