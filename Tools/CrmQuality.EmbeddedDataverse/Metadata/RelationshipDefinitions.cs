using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>
/// Puts the relationships of a table into the SDK's classes: those between two tables that the organisation has. Owners are left out: the
/// relationship of their column is with the table of all owners, which is not here.
/// </summary>
internal sealed class RelationshipDefinitions(OrganizationMetadata metadata)
{
    /// <summary>Those in which a table is referred to.</summary>
    public OneToManyRelationshipMetadata[] OneToMany(string table) => Definitions(metadata.RelationshipsTo(table));

    /// <summary>Those of a table's own lookups.</summary>
    public OneToManyRelationshipMetadata[] ManyToOne(string table) => Definitions(metadata.Relationships.Where(known => known.ReferencingTable == table));

    /// <summary>Those of a table with others in which neither holds a lookup.</summary>
    public static ManyToManyRelationshipMetadata[] ManyToMany(string table) =>
    [
        .. from known in TableAssociation.All
           where known.Left == table || known.Right == table
           select new ManyToManyRelationshipMetadata
           {
               MetadataId = DerivedIds.Relationship(known.Name),
               SchemaName = known.Name,
               Entity1LogicalName = known.Left,
               Entity1IntersectAttribute = known.LeftColumn,
               Entity2LogicalName = known.Right,
               Entity2IntersectAttribute = known.RightColumn,
               IntersectEntityName = known.Table,
           },
    ];

    private OneToManyRelationshipMetadata[] Definitions(IEnumerable<TableRelationship> relationships) =>
    [
        .. from known in relationships
           let referenced = metadata.Table(known.ReferencedTable)
           let lookup = metadata.Table(known.ReferencingTable)?.Column(known.ReferencingColumn)
           where referenced is not null && lookup is { Kind: ColumnKind.Lookup or ColumnKind.Customer }
           select new OneToManyRelationshipMetadata
           {
               MetadataId = DerivedIds.Relationship(known.Name),
               SchemaName = known.Name,
               ReferencedEntity = known.ReferencedTable,
               ReferencedAttribute = referenced.PrimaryId,
               ReferencingEntity = known.ReferencingTable,
               ReferencingAttribute = known.ReferencingColumn,
           },
    ];
}
