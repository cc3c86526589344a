namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A state.</summary>
public sealed class StateOptionMetadata : OptionMetadata
{
    /// <summary>An empty definition.</summary>
    public StateOptionMetadata()
    {
    }

    /// <summary>The status reason of a row that states only the state.</summary>
    public int? DefaultStatus { get; set; }
}
