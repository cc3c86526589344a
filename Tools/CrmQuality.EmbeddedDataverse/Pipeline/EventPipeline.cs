using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>
/// Takes events through the stages: 10 before the transaction of a top-level request, 20, the main operation and 40 inside it,
/// asynchronous steps after its commit.
/// </summary>
internal sealed class EventPipeline(Engine engine)
{
    /// <summary>Stage 10; without a transaction unless the events were caused inside one.</summary>
    public void PreValidate(EventGroup group) => Run(group, steps => steps.PreValidation, withRow: false, group.Caller.Unit);

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
    public void Operate(EventGroup group, UnitOfWork unit, Action<PipelineEvent> mainOperation)
    {
        foreach (var occurrence in group.Rows)
        {
            engine.EventAccess.Check(occurrence);
        }

        Run(group, steps => steps.PreOperation, withRow: false, unit);
        foreach (var occurrence in group.Rows)
        {
            mainOperation(occurrence);
        }

        group.Conclude();
        Run(group, steps => steps.PostOperation, withRow: true, unit);
        foreach (var occurrence in group.Events)
        {
            Queue(occurrence, unit);
        }
    }

    private void Run(EventGroup group, Func<StepSet, Step[]> stage, bool withRow, UnitOfWork? unit)
    {
        foreach (var occurrence in group.Events)
        {
            occurrence.Unit = unit;
            occurrence.ShowTag();
            foreach (var step in stage(engine.Steps.For(occurrence.Message, occurrence.Table)))
            {
                if (step.Wants(occurrence) && !occurrence.Caller.Bypass.Covers(step.Id, isAsynchronous: false))
                {
                    StepRun.Execute(engine, step, EventContext.Of(occurrence, step, withRow ? Current(occurrence) : null), occurrence.Caller, unit);
                }
            }
        }
    }

    private void Queue(PipelineEvent occurrence, UnitOfWork unit)
    {
        foreach (var step in engine.Steps.For(occurrence.Message, occurrence.Table).Asynchronous)
        {
            if (step.Wants(occurrence) && !occurrence.Caller.Bypass.Covers(step.Id, isAsynchronous: true))
            {
                var variables = new ParameterCollection();
                variables.AddRange(occurrence.StageVariables);
                unit.Queue(new AsyncJob(engine.NewId(), step, occurrence, Current(occurrence), variables));
            }
        }
    }

    /// <summary>The rows as they are by now, for images.</summary>
    private Row?[]? Current(PipelineEvent occurrence) => occurrence switch
    {
        { Rows: { } rows } => [.. rows.Select(row => engine.Store.Row(row.Table, row.RowId))],
        { Message: MessageNames.Create or MessageNames.Update } => [engine.Store.Row(occurrence.Table, occurrence.RowId)],
        _ => null,
    };
}
