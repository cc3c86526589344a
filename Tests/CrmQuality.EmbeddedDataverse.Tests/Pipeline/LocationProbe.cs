using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>A plug-in that says whether its assembly came from a file (this process) or from bytes.</summary>
public sealed class LocationProbe : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        ((Entity)context.InputParameters["Target"])["description"] = typeof(LocationProbe).Assembly.Location.Length == 0 ? "bytes" : "file";
    }
}
