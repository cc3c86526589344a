namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A lookup and what it refers to.</summary>
public sealed class OneToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>An empty definition.</summary>
    public OneToManyRelationshipMetadata()
        : base(RelationshipType.OneToManyRelationship)
    {
    }

    /// <summary>The column of the referenced table that identifies its rows.</summary>
    public string ReferencedAttribute { get; set; }

    /// <summary>The table that is referred to.</summary>
    public string ReferencedEntity { get; set; }

    /// <summary>The lookup.</summary>
    public string ReferencingAttribute { get; set; }

    /// <summary>The table that holds the lookup.</summary>
    public string ReferencingEntity { get; set; }
}
