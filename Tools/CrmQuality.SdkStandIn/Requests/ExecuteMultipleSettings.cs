using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch runs.</summary>
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    /// <summary>Nothing set.</summary>
    public ExecuteMultipleSettings()
    {
    }

    /// <summary>Whether the requests after one that fails run, too.</summary>
    public bool ContinueOnError { get; set; }

    /// <summary>Whether answers come back; faults always do.</summary>
    public bool ReturnResponses { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
