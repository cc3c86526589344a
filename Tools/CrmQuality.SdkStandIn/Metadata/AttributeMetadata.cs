namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column.</summary>
public class AttributeMetadata : MetadataBase
{
    /// <summary>An empty definition.</summary>
    public AttributeMetadata()
    {
    }

    /// <summary>A definition of this type.</summary>
    protected AttributeMetadata(AttributeTypeCode attributeType)
    {
        AttributeType = attributeType;
    }

    /// <summary>The column it belongs to.</summary>
    public string AttributeOf { get; internal set; }

    /// <summary>Its type.</summary>
    public AttributeTypeCode? AttributeType { get; internal set; }

    /// <summary>Its display name.</summary>
    public Label DisplayName { get; set; }

    /// <summary>Its table.</summary>
    public string EntityLogicalName { get; internal set; }

    /// <summary>Where its value comes from: 0 entered, 1 calculated, 2 rolled up, 3 by formula; null where that cannot be.</summary>
    public int? SourceType { get; set; }

    /// <summary>Whether it is no stock column.</summary>
    public bool? IsCustomAttribute { get; internal set; }

    /// <summary>Whether it identifies a row.</summary>
    public bool? IsPrimaryId { get; internal set; }

    /// <summary>Whether it names a row.</summary>
    public bool? IsPrimaryName { get; internal set; }

    /// <summary>Whether a Create may state it.</summary>
    public bool? IsValidForCreate { get; set; }

    /// <summary>Whether a query may ask for it.</summary>
    public bool? IsValidForRead { get; internal set; }

    /// <summary>Whether an Update may state it.</summary>
    public bool? IsValidForUpdate { get; set; }

    /// <summary>Whether column security guards it.</summary>
    public bool? IsSecured { get; set; }

    /// <summary>Its logical name.</summary>
    public string LogicalName { get; set; }

    /// <summary>How much it insists on a value.</summary>
    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    /// <summary>Its schema name.</summary>
    public string SchemaName { get; set; }
}
