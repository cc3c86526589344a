namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A reference.</summary>
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public LookupAttributeMetadata()
        : base(AttributeTypeCode.Lookup)
    {
    }

    /// <summary>The tables it may refer to.</summary>
    public string[] Targets { get; set; }
}
