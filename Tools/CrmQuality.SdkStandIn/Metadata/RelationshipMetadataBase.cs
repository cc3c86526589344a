namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What all relationships have.</summary>
public abstract class RelationshipMetadataBase : MetadataBase
{
    /// <summary>An empty definition.</summary>
    protected RelationshipMetadataBase()
    {
    }

    /// <summary>A definition of this kind.</summary>
    protected RelationshipMetadataBase(RelationshipType type)
    {
        RelationshipType = type;
    }

    /// <summary>Its kind.</summary>
    public RelationshipType RelationshipType { get; internal set; }

    /// <summary>Its name.</summary>
    public string SchemaName { get; set; }
}
