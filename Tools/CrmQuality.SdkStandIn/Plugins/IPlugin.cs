using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Code that the event pipeline runs.</summary>
public interface IPlugin
{
    /// <summary>Runs once per event.</summary>
    void Execute(IServiceProvider serviceProvider);
}
