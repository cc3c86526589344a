namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Two tables and the one that holds which of their rows go together.</summary>
public sealed class ManyToManyRelationshipMetadata : RelationshipMetadataBase
{
    /// <summary>An empty definition.</summary>
    public ManyToManyRelationshipMetadata()
        : base(RelationshipType.ManyToManyRelationship)
    {
    }

    /// <summary>The column of the table between them that identifies rows of the first.</summary>
    public string Entity1IntersectAttribute { get; set; }

    /// <summary>The first table.</summary>
    public string Entity1LogicalName { get; set; }

    /// <summary>The column of the table between them that identifies rows of the second.</summary>
    public string Entity2IntersectAttribute { get; set; }

    /// <summary>The second table.</summary>
    public string Entity2LogicalName { get; set; }

    /// <summary>The table between them.</summary>
    public string IntersectEntityName { get; set; }
}
