namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the images of messages that carry several rows.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    /// <summary>The rows as they were, one collection per Target and in their order.</summary>
    EntityImageCollection[] PreEntityImagesCollection { get; }

    /// <summary>The rows as they became, one collection per Target and in their order.</summary>
    EntityImageCollection[] PostEntityImagesCollection { get; }
}
