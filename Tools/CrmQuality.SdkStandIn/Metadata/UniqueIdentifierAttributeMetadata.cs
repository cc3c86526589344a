namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An identifier.</summary>
public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public UniqueIdentifierAttributeMetadata()
        : base(AttributeTypeCode.Uniqueidentifier)
    {
    }
}
