using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>A transaction and what it queues. A failed call dooms it, whoever catches the failure.</summary>
internal sealed class UnitOfWork : IDisposable
{
    private readonly Engine engine;
    private readonly ITransaction transaction;
    private List<AsyncJob>? jobs;
    private Action? afterCommit;
    private bool changedCaches;
    private bool isCommitted;

    public UnitOfWork(Engine engine)
    {
        this.engine = engine;
        transaction = engine.Store.Begin();
        engine.OpenUnit = this;
    }

    public bool IsDoomed { get; private set; }

    public void Doom() => IsDoomed = true;

    public void Queue(AsyncJob job) => (jobs ??= []).Add(job);

    /// <summary>Has something done once everything is committed.</summary>
    public void AfterCommit(Action work) => afterCommit += work;

    /// <summary>Called for every table written: what was derived from its rows must be derived again, also after a rollback.</summary>
    public void Wrote(string table)
    {
        // A refusal of what was written leaves nothing derived from it.
        var changedBefore = changedCaches;
        changedCaches = true;
        changedCaches = engine.Wrote(table) || changedBefore;
    }

    public void Commit()
    {
        transaction.Commit();
        isCommitted = true;
        afterCommit?.Invoke();
        engine.Queue.Add(jobs);
    }

    /// <summary>Without a commit before, everything is taken back.</summary>
    public void Dispose()
    {
        if (engine.OpenUnit != this)
        {
            return;
        }

        engine.OpenUnit = null;
        transaction.Dispose();
        if (changedCaches && !isCommitted)
        {
            engine.ForgetDerived();
        }
    }
}
