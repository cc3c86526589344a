namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A status reason.</summary>
public sealed class StatusOptionMetadata : OptionMetadata
{
    /// <summary>An empty definition.</summary>
    public StatusOptionMetadata()
    {
    }

    /// <summary>The state it belongs to.</summary>
    public int? State { get; set; }
}
