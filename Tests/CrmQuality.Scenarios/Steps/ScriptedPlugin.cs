using System;
using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Steps;

/// <summary>A plug-in of somebody else: does what the test left under its unsecure configuration.</summary>
public sealed class ScriptedPlugin(string unsecureConfiguration) : IPlugin
{
    private static readonly ConcurrentDictionary<string, Action<ScriptedRun>> Works = new();

    /// <summary>Leaves the work and returns its configuration.</summary>
    internal static string Does(Action<ScriptedRun> work)
    {
        var key = Guid.NewGuid().ToString();
        Works[key] = work;
        return key;
    }

    public void Execute(IServiceProvider serviceProvider) => Works[unsecureConfiguration](new ScriptedRun(serviceProvider));
}
