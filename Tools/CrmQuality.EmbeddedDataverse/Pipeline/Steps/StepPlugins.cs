using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Plugins;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>One plug-in instance per registration: a step that was written again gets a new one, as Dataverse does.</summary>
internal sealed class StepPlugins(PluginAssemblies assemblies)
{
    private readonly Dictionary<Guid, (Row Step, Row Type, IPlugin Plugin)> instances = [];

    /// <summary>An assembly changed: its classes are made anew.</summary>
    public void Forget() => instances.Clear();

    /// <summary>Stored rows are never changed but replaced, so the same rows mean the same registration.</summary>
    public IPlugin InstanceOf(Row step, Row type)
    {
        if (instances.TryGetValue(step.Id, out var known) && ReferenceEquals(known.Step, step) && ReferenceEquals(known.Type, type))
        {
            return known.Plugin;
        }

        var plugin = PluginActivator.Create(assemblies.Resolve(type), (string?)step["configuration"], null);
        instances[step.Id] = (step, type, plugin);
        return plugin;
    }
}
