namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A line of text.</summary>
public sealed class StringAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public StringAttributeMetadata()
        : base(AttributeTypeCode.String)
    {
    }

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; set; }
}
