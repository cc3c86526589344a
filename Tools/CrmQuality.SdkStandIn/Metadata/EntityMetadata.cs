namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A table.</summary>
public sealed class EntityMetadata : MetadataBase
{
    /// <summary>An empty definition.</summary>
    public EntityMetadata()
    {
    }

    /// <summary>Its columns.</summary>
    public AttributeMetadata[] Attributes { get; internal set; }

    /// <summary>Its display name.</summary>
    public Label DisplayName { get; set; }

    /// <summary>Whether its rows are activities.</summary>
    public bool? IsActivity { get; set; }

    /// <summary>Whether its rows are instances of a business process flow.</summary>
    public bool? IsBPFEntity { get; set; }

    /// <summary>Whether it is no stock table.</summary>
    public bool? IsCustomEntity { get; internal set; }

    /// <summary>Its logical name.</summary>
    public string LogicalName { get; set; }

    /// <summary>Its relationships in which many rows of either side go with many of the other.</summary>
    public ManyToManyRelationshipMetadata[] ManyToManyRelationships { get; internal set; }

    /// <summary>The relationships of its lookups.</summary>
    public OneToManyRelationshipMetadata[] ManyToOneRelationships { get; internal set; }

    /// <summary>Its number.</summary>
    public int? ObjectTypeCode { get; internal set; }

    /// <summary>The relationships of the lookups that refer to it.</summary>
    public OneToManyRelationshipMetadata[] OneToManyRelationships { get; internal set; }

    /// <summary>Who owns its rows.</summary>
    public OwnershipTypes? OwnershipType { get; set; }

    /// <summary>The column that names a row.</summary>
    public string PrimaryNameAttribute { get; internal set; }

    /// <summary>The column that identifies a row.</summary>
    public string PrimaryIdAttribute { get; internal set; }

    /// <summary>Its schema name.</summary>
    public string SchemaName { get; set; }

    /// <summary>Its set in the Web API.</summary>
    public string EntitySetName { get; set; }
}
