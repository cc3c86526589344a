namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Options.</summary>
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    /// <summary>An empty list.</summary>
    public OptionMetadataCollection()
    {
    }
}
