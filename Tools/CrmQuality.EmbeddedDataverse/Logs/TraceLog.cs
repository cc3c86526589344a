using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>
/// The traces of plug-ins, as far as the organisation's plugintracelogsetting keeps them: 0 none, 1 of executions that failed, 2 all.
/// They outlive the rollback of what they trace.
/// </summary>
public sealed class TraceLog
{
    private readonly List<TraceEntry> entries = [];
    private readonly Func<int> setting;

    internal TraceLog(Func<int> setting)
    {
        this.setting = setting;
    }

    /// <summary>The traces kept.</summary>
    public IReadOnlyList<TraceEntry> Entries => entries;

    /// <summary>Forgets the entries; rows of plugintracelog stay.</summary>
    public void Clear() => entries.Clear();

    internal bool Keeps(bool failed) => setting() switch
    {
        0 => false,
        1 => failed,
        _ => true,
    };

    internal void Add(TraceEntry entry) => entries.Add(entry);
}
