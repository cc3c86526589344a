namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Several lines of text.</summary>
public sealed class MemoAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public MemoAttributeMetadata()
        : base(AttributeTypeCode.Memo)
    {
    }

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; set; }
}
