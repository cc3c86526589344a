using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of one request of a batch.</summary>
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>Nothing set.</summary>
    public ExecuteMultipleResponseItem()
    {
    }

    /// <summary>Its place in the batch, from 0.</summary>
    public int RequestIndex { get; set; }

    /// <summary>Its answer; null when it failed.</summary>
    public OrganizationResponse Response { get; set; }

    /// <summary>Its fault; null when it did not fail.</summary>
    public OrganizationServiceFault Fault { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
