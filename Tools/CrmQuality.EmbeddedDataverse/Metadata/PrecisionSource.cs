namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>Whose decimals an amount takes. The values are those of solution files.</summary>
public enum PrecisionSource
{
    /// <summary>The column's own.</summary>
    Column = 0,

    /// <summary>The organisation's pricing precision.</summary>
    Organization = 1,

    /// <summary>The precision of the row's currency.</summary>
    Currency = 2,
}
