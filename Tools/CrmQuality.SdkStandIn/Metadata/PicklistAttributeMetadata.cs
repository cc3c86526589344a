namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choice.</summary>
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public PicklistAttributeMetadata()
        : base(AttributeTypeCode.Picklist, null)
    {
    }
}
