using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Limits;

/// <summary>Lets the n-th service call, or the n-th of a message and table, fail with a given error, so that a test can see what comes of it.</summary>
public sealed class FaultInjection
{
    private readonly List<(InjectedFault Fault, long Seen)> pending = [];

    internal FaultInjection()
    {
    }

    /// <summary>How many of the faults ordered have not happened yet.</summary>
    public int Pending => pending.Count;

    /// <summary>Orders a fault; it happens once.</summary>
    public void Add(InjectedFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Call, 1);
        pending.Add((fault, 0));
    }

    /// <summary>Forgets the faults that have not happened.</summary>
    public void Clear() => pending.Clear();

    /// <summary>Fails the call if its turn has come.</summary>
    internal void Check(string message, string table, CallOrigin origin)
    {
        if (pending.Count > 0)
        {
            Count(message, table, origin);
        }
    }

    private void Count(string message, string table, CallOrigin origin)
    {
        InjectedFault? due = null;
        for (var index = pending.Count - 1; index >= 0; index--)
        {
            var (fault, seen) = pending[index];
            if (!Matches(fault, message, table, origin))
            {
                continue;
            }

            pending[index] = (fault, seen + 1);
            if (seen + 1 >= fault.Call)
            {
                due = fault;
            }
        }

        if (due is not null)
        {
            pending.RemoveAll(entry => ReferenceEquals(entry.Fault, due));
            Fail(due);
        }
    }

    private static bool Matches(InjectedFault fault, string message, string table, CallOrigin origin) =>
        (fault.Message is null || fault.Message == message) && (fault.Table is null || fault.Table == table) && (fault.Origin is null || fault.Origin == origin);

    private static void Fail(InjectedFault injected)
    {
        var fault = Faults.Of(injected.ErrorCode, $"{injected.Text}");
        if (injected.RetryAfter is { } wait)
        {
            fault.Detail.ErrorDetails["Retry-After"] = wait;
        }

        throw fault;
    }
}
