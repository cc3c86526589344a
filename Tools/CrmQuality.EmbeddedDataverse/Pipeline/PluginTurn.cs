using System;
using System.Diagnostics;
using System.Threading;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>
/// One stretch in which plug-ins run, from the outermost one's start to its end. When its time is up, waiting code is woken with an
/// exception, and code that goes on all the same is given up. The platform does nothing more for it, and what it had begun is taken back.
/// </summary>
internal sealed class PluginTurn
{
    private const int Platform = 0;
    private const int Plugin = 1;
    private const int Ending = 2;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private int running;

    /// <summary>False when the plug-in had to be ended. Someone who debugs a plug-in has all the time there is.</summary>
    public bool Run(Action plugin, TimeSpan left)
    {
        var thread = PluginThread.Begin(() => Inside(plugin));
        if (thread.IsOverWithin(Debugger.IsAttached ? Timeout.InfiniteTimeSpan : left > TimeSpan.Zero ? left : TimeSpan.Zero))
        {
            thread.Conclude();
            return true;
        }

        End(thread);
        return false;
    }

    /// <summary>Code of a plug-in runs.</summary>
    public void Inside(Action plugin)
    {
        Become(Plugin, Platform);
        plugin();
        Become(Platform, Plugin);
    }

    /// <summary>The platform runs, called by a plug-in.</summary>
    public T Outside<T>(Func<T> work)
    {
        Become(Platform, Plugin);
        try
        {
            return work();
        }
        finally
        {
            Interlocked.CompareExchange(ref running, Plugin, Platform);
        }
    }

    /// <summary>The platform does nothing more for a plug-in that is being ended.</summary>
    private void Become(int next, int present)
    {
        Interlocked.CompareExchange(ref running, next, present);
        if (Volatile.Read(ref running) == Ending)
        {
            throw new TimeoutException("The time of this operation is up.");
        }
    }

    private void End(PluginThread ended)
    {
        while (Interlocked.CompareExchange(ref running, Ending, Plugin) == Platform)
        {
            // The platform finishes what it does for the plug-in, and refuses its next call.
            if (ended.IsOverWithin(Between))
            {
                break;
            }
        }

        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Grace;)
        {
            ended.Interrupt();
            if (ended.IsOverWithin(Between))
            {
                return;
            }
        }

        ended.Abandon();
    }
}
