namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An amount.</summary>
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public MoneyAttributeMetadata()
        : base(AttributeTypeCode.Money)
    {
    }

    /// <summary>Smallest.</summary>
    public double? MinValue { get; set; }

    /// <summary>Largest.</summary>
    public double? MaxValue { get; set; }

    /// <summary>Decimals.</summary>
    public int? Precision { get; set; }

    /// <summary>Whose decimals it takes.</summary>
    public int? PrecisionSource { get; set; }

    /// <summary>Of a twin in base currency: the amount.</summary>
    public string CalculationOf { get; set; }
}
