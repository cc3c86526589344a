namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A decimal number.</summary>
public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public DecimalAttributeMetadata()
        : base(AttributeTypeCode.Decimal)
    {
    }

    /// <summary>Smallest.</summary>
    public decimal? MinValue { get; set; }

    /// <summary>Largest.</summary>
    public decimal? MaxValue { get; set; }

    /// <summary>Decimals.</summary>
    public int? Precision { get; set; }
}
