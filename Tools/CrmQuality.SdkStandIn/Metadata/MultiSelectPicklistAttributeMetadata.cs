namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Several of a list of options.</summary>
public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public MultiSelectPicklistAttributeMetadata()
        : base(AttributeTypeCode.Virtual, null)
    {
    }
}
