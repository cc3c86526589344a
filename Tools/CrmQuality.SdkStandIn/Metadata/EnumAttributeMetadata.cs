namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What columns with options have.</summary>
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    protected EnumAttributeMetadata()
    {
    }

    /// <summary>A definition of this type.</summary>
    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName)
        : base(attributeType)
    {
        SchemaName = schemaName;
    }

    /// <summary>Value of a new row that states none.</summary>
    public int? DefaultFormValue { get; set; }

    /// <summary>The options.</summary>
    public OptionSetMetadata OptionSet { get; set; }
}
