using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace CrmQuality.Scenarios.Support;

/// <summary>Several people at the same time.</summary>
internal static class AtOnce
{
    /// <summary>Runs each work on a thread of its own, and fails with what any of them threw.</summary>
    public static void Run(params Action[] works)
    {
        var failures = new ConcurrentQueue<Exception>();
        List<Thread> threads = [.. works.Select(work => new Thread(() => Run(work, failures)))];
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => Assert.IsTrue(thread.Join(TimeSpan.FromMinutes(1))));
        Assert.AreEqual("", string.Join("\n", failures.Select(failure => failure.Message)));
    }

    private static void Run(Action work, ConcurrentQueue<Exception> failures)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever ends a thread must fail the test, not the process.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures.Enqueue(failure);
        }
    }
}
