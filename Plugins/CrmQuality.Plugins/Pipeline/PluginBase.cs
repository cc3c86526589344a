using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>What every plug-in of the product shares: its snapshot, its context, and what becomes of refusals and defects.</summary>
/// <remarks>The platform keeps instances and runs them concurrently, so the snapshot is the only state and never changes.</remarks>
public abstract class PluginBase : IPlugin
{
    private readonly SnapshotSource snapshot;

    /// <summary>Takes the snapshot out of the step's unsecure configuration; an empty one means table mode.</summary>
    protected PluginBase(string? configuration)
    {
        snapshot = SnapshotSource.FromConfiguration(configuration);
    }

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = new LocalPluginContext(serviceProvider, snapshot);
        try
        {
            Execute(context);
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (Exception defect)
        {
            context.Trace($"{GetType().Name} failed: {defect}");
            OnDefect(context, defect);
        }
    }

    /// <summary>Does the plug-in's work.</summary>
    protected abstract void Execute(LocalPluginContext context);

    /// <summary>Keeps an error of ours from costing the user their work; it is traced already.</summary>
    protected virtual void OnDefect(LocalPluginContext context, Exception defect)
    {
    }
}
