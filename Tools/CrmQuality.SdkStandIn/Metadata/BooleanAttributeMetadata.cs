namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A yes-or-no column.</summary>
public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public BooleanAttributeMetadata()
        : base(AttributeTypeCode.Boolean)
    {
    }

    /// <summary>Value of a new row that states none.</summary>
    public bool? DefaultValue { get; set; }

    /// <summary>Its two options.</summary>
    public BooleanOptionSetMetadata OptionSet { get; set; }
}
