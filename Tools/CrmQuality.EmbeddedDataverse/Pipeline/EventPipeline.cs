using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>
/// Takes an event through the stages: 10 before the transaction of a top-level request, 20, the main operation and 40 inside it,
/// asynchronous steps after its commit.
/// </summary>
internal sealed class EventPipeline(Engine engine)
{
    /// <summary>Stage 10; without a transaction unless the event was caused inside one.</summary>
    public void PreValidate(PipelineEvent occurrence)
    {
        occurrence.Unit = occurrence.Caller.Unit;
        foreach (var step in engine.Steps.For(occurrence.Message, occurrence.Table).PreValidation)
        {
            Run(step, occurrence, null);
        }
    }

    /// <summary>Does the work in the caller's transaction, or in one of its own.</summary>
    public void InTransaction(Caller caller, Action<UnitOfWork> work)
    {
        if (caller.Unit is { } joined)
        {
            work(joined);
            return;
        }

        using var unit = new UnitOfWork(engine);
        work(unit);
        unit.Commit();
    }

    /// <summary>Stages 20 to 40.</summary>
    public void Operate(PipelineEvent occurrence, UnitOfWork unit, Action<PipelineEvent> mainOperation)
    {
        occurrence.Unit = unit;
        var steps = engine.Steps.For(occurrence.Message, occurrence.Table);
        foreach (var step in steps.PreOperation)
        {
            Run(step, occurrence, null);
        }

        mainOperation(occurrence);
        foreach (var step in steps.PostOperation)
        {
            Run(step, occurrence, Current(occurrence));
        }

        foreach (var step in steps.Asynchronous)
        {
            Queue(step, occurrence, unit);
        }
    }

    private Row? Current(PipelineEvent occurrence) =>
        occurrence.Message is MessageNames.Create or MessageNames.Update ? engine.Store.Row(occurrence.Table, occurrence.RowId) : null;

    private void Run(Step step, PipelineEvent occurrence, Row? after)
    {
        if (step.Wants(occurrence.Target))
        {
            StepRun.Execute(engine, step, EventContext.Of(occurrence, step, after), occurrence.Caller, occurrence.Unit);
        }
    }

    private void Queue(Step step, PipelineEvent occurrence, UnitOfWork unit)
    {
        if (step.Wants(occurrence.Target))
        {
            var variables = new ParameterCollection();
            variables.AddRange(occurrence.SharedVariables);
            unit.Queue(new AsyncJob(engine.NewId(), step, occurrence, Current(occurrence), variables));
        }
    }
}
