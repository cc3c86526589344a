using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>Keeps what plug-ins trace, as entries at once and as rows of plugintracelog when no transaction is open.</summary>
internal sealed class TraceWriter
{
    private readonly Engine engine;
    private readonly List<Entity> unwritten = [];
    private int? setting;

    public TraceWriter(Engine engine)
    {
        this.engine = engine;
        Log = new TraceLog(Setting);
    }

    public TraceLog Log { get; }

    public void ForgetSetting() => setting = null;

    public void Add(Step step, EventContext context, TraceText text, Exception? failure)
    {
        if (Log.Keeps(failure is not null))
        {
            var entry = new TraceEntry(
                step.PluginTypeName, context.MessageName, context.PrimaryEntityName, context.Stage, context.Depth, text.ToString(), failure?.ToString(), context.CorrelationId, engine.Clock.UtcNow);
            Log.Add(entry);
            unwritten.Add(TraceRow.Of(entry, step, context, engine.NewId()));
        }
    }

    /// <summary>Writes the rows; called while no transaction is open, so that they outlive a rollback.</summary>
    public void Flush()
    {
        foreach (var row in unwritten)
        {
            engine.Store.Insert(row);
        }

        unwritten.Clear();
    }

    private int Setting() => setting ??= engine.Store.Row("organization", engine.OrganizationId)?["plugintracelogsetting"] as int? ?? 0;
}
