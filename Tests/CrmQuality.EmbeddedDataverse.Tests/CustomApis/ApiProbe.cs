using System;
using System.Collections.Concurrent;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>The main operation of a custom API, which has no configuration: it does what a test registered for the message.</summary>
public sealed class ApiProbe : IPlugin
{
    private static readonly ConcurrentDictionary<string, Action<ProbeRun>> Behaviours = new();

    public static void Does(string message, Action<ProbeRun> behaviour) => Behaviours[message] = behaviour;

    public void Execute(IServiceProvider serviceProvider)
    {
        var run = new ProbeRun(serviceProvider);
        Behaviours[run.Context.MessageName](run);
    }
}
