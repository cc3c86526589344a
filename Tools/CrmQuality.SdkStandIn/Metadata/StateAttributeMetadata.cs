namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The state of a row.</summary>
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public StateAttributeMetadata()
        : base(AttributeTypeCode.State, null)
    {
    }
}
