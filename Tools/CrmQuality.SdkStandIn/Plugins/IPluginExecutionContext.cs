namespace Microsoft.Xrm.Sdk;

/// <summary>What an event is about, and where in the pipeline.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>10, 20, 30 or 40.</summary>
    int Stage { get; }

    /// <summary>The event that caused this one.</summary>
    IPluginExecutionContext ParentContext { get; }
}
