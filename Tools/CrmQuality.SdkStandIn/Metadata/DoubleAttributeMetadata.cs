namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A floating-point number.</summary>
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public DoubleAttributeMetadata()
        : base(AttributeTypeCode.Double)
    {
    }

    /// <summary>Smallest.</summary>
    public double? MinValue { get; set; }

    /// <summary>Largest.</summary>
    public double? MaxValue { get; set; }

    /// <summary>Decimals.</summary>
    public int? Precision { get; set; }
}
