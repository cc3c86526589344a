namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The status reason of a row.</summary>
public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public StatusAttributeMetadata()
        : base(AttributeTypeCode.Status, null)
    {
    }
}
