using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The jobs of committed requests, first come first served.</summary>
internal sealed class AsyncQueue(Engine engine)
{
    private const int MaxAttempts = 4;
    private readonly Queue<AsyncJob> jobs = new();
    private readonly List<AsyncFailure> failures = [];
    private int lostAcknowledgements;

    public IReadOnlyList<AsyncFailure> Failures => failures;

    public void Add(List<AsyncJob>? committed)
    {
        if (committed is null)
        {
            return;
        }

        foreach (var job in committed)
        {
            jobs.Enqueue(job);
        }
    }

    public void LoseAcknowledgements(int count) => lostAcknowledgements += count;

    /// <summary>Runs jobs until none is left, those included that jobs cause.</summary>
    public int Drain()
    {
        var executed = 0;
        for (; jobs.TryDequeue(out var job); executed++)
        {
            Run(job);
            engine.Tracing.Flush();
            if (lostAcknowledgements > 0)
            {
                lostAcknowledgements--;
                jobs.Enqueue(job);
            }
        }

        return executed;
    }

    /// <summary>Only a plug-in that asks for it (OperationStatus.Retry) is tried again.</summary>
    private void Run(AsyncJob job)
    {
        var trigger = job.Event.Caller with { Origin = CallOrigin.AsynchronousPlugin, RootRequestId = job.Id, Unit = null };
        for (var attempt = 1; ; attempt++)
        {
            engine.Watch.Restart();
            var fault = StepRun.Try(engine, job.Step, EventContext.Of(job), trigger, null, out var asksForRetry);
            if (fault is null)
            {
                return;
            }

            if (!asksForRetry || attempt == MaxAttempts)
            {
                failures.Add(new AsyncFailure(
                    job.Step.Name, job.Step.PluginTypeName, job.Event.Message, job.Event.Table, job.Event.RowId, attempt, fault.Detail.Message));
                return;
            }
        }
    }
}
