using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>A plug-in that does what the test registered under its unsecure configuration.</summary>
public sealed class Probe : IPlugin
{
    private static readonly Dictionary<string, Action<ProbeRun>> Behaviours = [];
    private readonly string configuration;

    public Probe(string unsecure, string secure)
    {
        configuration = unsecure;
        Secure = secure;
        Instances++;
    }

    public static int Instances { get; private set; }

    public string Secure { get; }

    /// <summary>Registers a behaviour and returns its configuration.</summary>
    public static string Does(Action<ProbeRun> behaviour)
    {
        var key = Guid.NewGuid().ToString();
        Behaviours[key] = behaviour;
        return key;
    }

    public void Execute(IServiceProvider serviceProvider) => Behaviours[configuration](new ProbeRun(serviceProvider));
}
