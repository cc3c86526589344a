namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choice.</summary>
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    /// <summary>An empty definition.</summary>
    public OptionSetMetadata()
    {
    }

    /// <summary>Its options.</summary>
    public OptionMetadataCollection Options { get; } = [];
}
