namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A 64-bit whole number.</summary>
public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public BigIntAttributeMetadata()
        : base(AttributeTypeCode.BigInt)
    {
    }
}
