namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A whole number.</summary>
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public IntegerAttributeMetadata()
        : base(AttributeTypeCode.Integer)
    {
    }

    /// <summary>Smallest.</summary>
    public int? MinValue { get; set; }

    /// <summary>Largest.</summary>
    public int? MaxValue { get; set; }
}
