namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The kind of a relationship.</summary>
public enum RelationshipType
{
    /// <summary>One row is referred to by many.</summary>
    OneToManyRelationship,

    /// <summary>Many rows go with many.</summary>
    ManyToManyRelationship,

    /// <summary>One row is referred to by many.</summary>
    Default = OneToManyRelationship,
}
