using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>A thread that plug-ins run on, so that whoever waits for one can give it up. Threads are used again, unless one was interrupted.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Idle threads wait for the next plug-in until the process ends.")]
internal sealed class PluginThread
{
    private const int StackSize = 1024 * 1024;
    private static readonly ConcurrentBag<PluginThread> Idle = [];

    [ThreadStatic]
    private static PluginThread? current;

    private readonly SemaphoreSlim start = new(0);
    private readonly ManualResetEventSlim done = new(false, 0);
    private readonly Thread thread;
    private Action? work;
    private ExceptionDispatchInfo? failure;
    private volatile bool isSpoiled;

    private PluginThread()
    {
        thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "plug-in" };
        thread.Start();
    }

    /// <summary>Whether the code that asks belongs to a plug-in.</summary>
    public static bool IsCurrent => current is not null;

    /// <summary>Whether it belongs to one that nobody waits for any more: the platform does nothing for it.</summary>
    public static bool IsGivenUp => current is { isSpoiled: true };

    public static PluginThread Begin(Action work)
    {
        var chosen = Idle.TryTake(out var idle) ? idle : new PluginThread();
        chosen.work = work;
        chosen.done.Reset();
        chosen.start.Release();
        return chosen;
    }

    /// <summary>Whether the work is over by then.</summary>
    public bool IsOverWithin(TimeSpan time) => done.Wait(time);

    /// <summary>Wakes code that waits.</summary>
    public void Interrupt()
    {
        isSpoiled = true;
        thread.Interrupt();
    }

    /// <summary>Nothing can stop code that computes for ever: it goes on in the background, as slowly as the machine allows.</summary>
    public void Abandon()
    {
        isSpoiled = true;
        thread.Priority = ThreadPriority.Lowest;
    }

    /// <summary>The work is over: passes on what it failed with.</summary>
    public void Conclude()
    {
        var failed = failure;
        failure = null;
        work = null;
        if (!isSpoiled)
        {
            Idle.Add(this);
        }

        failed?.Throw();
    }

    private void Loop()
    {
        current = this;
        while (!isSpoiled)
        {
            try
            {
                start.Wait();
                work!();
            }
#pragma warning disable CA1031 // It is thrown where the work was asked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            Signal();
        }
    }

    private void Signal()
    {
        while (true)
        {
            try
            {
                done.Set();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // It came too late for the work.
            }
        }
    }
}
