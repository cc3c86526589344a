using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Pipeline;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>Every call of the organization service, by clients and by plug-ins.</summary>
public sealed class CallLog
{
    private readonly List<Call> entries = [];
    private readonly long[] counts = new long[3];
    private readonly bool keepsEntries;
    private long number;

    internal CallLog(bool keepsEntries)
    {
        this.keepsEntries = keepsEntries;
    }

    /// <summary>The calls since the last <see cref="Clear"/>; empty when the organisation only counts.</summary>
    public IReadOnlyList<Call> Entries => entries;

    /// <summary>How many calls there were since the last <see cref="Clear"/>.</summary>
    public long Count(CallOrigin origin) => counts[(int)origin];

    /// <summary>Forgets the calls; their numbers go on.</summary>
    public void Clear()
    {
        entries.Clear();
        counts.AsSpan().Clear();
    }

    internal void Add(string message, string table, Caller caller)
    {
        number++;
        counts[(int)caller.Origin]++;
        if (keepsEntries)
        {
            entries.Add(new Call(number, message, table, caller.Origin, caller.PluginTypeName, caller.Stage, caller.RootRequestId));
        }
    }
}
