using System;
using System.Diagnostics;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Gives each operation, a client's request or a job, its time, and ends the plug-ins of one that has used it up.</summary>
internal sealed class PluginWatch(Engine engine, TimeSpan limit, bool endsHanging)
{
    private long startedAt;
    private PluginTurn? turn;

    private TimeSpan Left => limit - Stopwatch.GetElapsedTime(startedAt);

    /// <summary>An operation begins.</summary>
    public void Restart() => startedAt = Stopwatch.GetTimestamp();

    /// <summary>Runs a plug-in, also one that another plug-in's call caused.</summary>
    /// <exception cref="TimeoutException">The operation has used up its time.</exception>
    public void Run(string pluginTypeName, Action plugin)
    {
        RequireTime(pluginTypeName);
        if (!endsHanging)
        {
            plugin();
            return;
        }

        if (turn is not null)
        {
            turn.Inside(plugin);
            return;
        }

        turn = new PluginTurn();
        var unit = engine.OpenUnit;
        try
        {
            if (!turn.Run(plugin, Left))
            {
                engine.CloseDownTo(unit);
                throw Expired(pluginTypeName);
            }
        }
        finally
        {
            turn = null;
        }
    }

    /// <summary>The platform works for a plug-in, or for a client, that called it.</summary>
    public T Serve<T>(string? pluginTypeName, Func<T> work)
    {
        if (turn is not { } plugins)
        {
            return work();
        }

        return plugins.Outside(() =>
        {
            RequireTime(pluginTypeName ?? "");
            return work();
        });
    }

    private void RequireTime(string pluginTypeName)
    {
        if (Left <= TimeSpan.Zero)
        {
            throw Expired(pluginTypeName);
        }
    }

    private TimeoutException Expired(string pluginTypeName) => new(
        FormattableString.Invariant($"Couldn't complete execution of the {pluginTypeName} plug-in within the {limit.TotalMinutes:0.##}-minute limit."));
}
