using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Tests.Metadata;

/// <summary>What a client learns of relationships.</summary>
[TestClass]
public sealed class RelationshipRequestTests
{
    private const string Opportunity = "Microsoft Learn, table reference of opportunity";

    private readonly SolutionBed bed = new();

    [TestMethod]
    [DataRow("appointment", "regardingobjectid")]
    [DataRow("opportunityclose", "opportunityid")]
    [DataRow("opportunityproduct", "opportunityid")]
    [DataRow("quote", "opportunityid")]
    [Conformance("Data", "With EntityFilters.Relationships a definition has the one-to-many relationships of the table: the lookups of others that refer to it.", Certainty.Documented, Opportunity + ", One-To-Many relationships; EntityMetadata.OneToManyRelationships")]
    public void RetrieveEntity_Relationships_HasLookupsThatReferToIt(string table, string lookup)
    {
        var found = Describe("opportunity").OneToManyRelationships.Single(one => one.ReferencingEntity == table && one.ReferencingAttribute == lookup);

        Assert.AreEqual(("opportunity", "opportunityid", RelationshipType.OneToManyRelationship), (found.ReferencedEntity, found.ReferencedAttribute, found.RelationshipType));
    }

    [TestMethod]
    [DataRow("parentaccountid", "account accountid")]
    [DataRow("parentcontactid", "contact contactid")]
    [DataRow("originatingleadid", "lead leadid")]
    [DataRow("customerid", "account accountid, contact contactid")]
    [DataRow("owninguser", "systemuser systemuserid")]
    [Conformance("Data", "With EntityFilters.Relationships a definition has the many-to-one relationships of the table: one for each table that a lookup of its own can refer to.", Certainty.Documented, Opportunity + ", Many-To-One relationships; EntityMetadata.ManyToOneRelationships")]
    public void RetrieveEntity_Relationships_HasOwnLookups(string lookup, string expected)
    {
        var found = Describe("opportunity").ManyToOneRelationships.Where(one => one.ReferencingAttribute == lookup).ToArray();

        Assert.AreEqual(expected, string.Join(", ", found.Select(one => $"{one.ReferencedEntity} {one.ReferencedAttribute}").Order(StringComparer.Ordinal)));
        Assert.IsTrue(found.All(one => one.ReferencingEntity == "opportunity"));
    }

    [TestMethod]
    [Conformance("Data", "The owner of a row is no relationship with users or teams but one with the table of all owners, which is not here.", Certainty.Documented, "Microsoft Learn, table references of tables with owners: relationships owner_..., ReferencedEntity")]
    public void RetrieveEntity_Relationships_LeavesOwnersOut()
    {
        var tables = All();

        Assert.IsFalse(tables.SelectMany(table => table.ManyToOneRelationships).Any(one => one.ReferencingAttribute == "ownerid"));
        Assert.IsTrue(tables.Single(table => table.LogicalName == "team").OneToManyRelationships.Any(one => one is { ReferencingEntity: "opportunity", ReferencingAttribute: "owningteam" }));
    }

    [TestMethod]
    [Conformance("Data", "A relationship is the same one seen from either of its tables.", Certainty.Documented, "Microsoft Learn, table references: each many-to-one relationship is defined by a one-to-many relationship of the related table")]
    public void RetrieveAllEntities_Relationships_AreTheSameFromBothSides()
    {
        var tables = All();

        var fromOne = tables.SelectMany(table => table.OneToManyRelationships).Select(Text).Order(StringComparer.Ordinal).ToArray();
        var fromMany = tables.SelectMany(table => table.ManyToOneRelationships).Select(Text).Order(StringComparer.Ordinal).ToArray();

        Assert.IsNotEmpty(fromOne);
        CollectionAssert.AllItemsAreUnique(fromOne);
        CollectionAssert.AreEqual(fromOne, fromMany);
    }

    [TestMethod]
    [Conformance("Data", "The relationships a solution brings have its names, and are there until it is uninstalled.", Certainty.Documented, "Microsoft's schema of customizations.xml, EntityRelationship Name; Microsoft Learn, uninstall a managed solution")]
    public void RetrieveEntity_Relationships_HasThoseOfASolution()
    {
        bed.Import(SolutionZip.Runnable());
        var imported = Describe("xmpl_policy").OneToManyRelationships.Single(one => one.SchemaName == "xmpl_policy_opportunity");

        bed.Service.Delete("solution", bed.Solution.Id);

        Assert.AreEqual("opportunity.xmpl_policyid -> xmpl_policy.xmpl_policyid", Text(imported));
        Assert.IsFalse(Describe("opportunity").ManyToOneRelationships.Any(one => one.SchemaName == "xmpl_policy_opportunity"));
    }

    [TestMethod]
    [DataRow("systemuser", "systemuserroles_association teammembership_association")]
    [DataRow("team", "teammembership_association teamroles_association")]
    [DataRow("role", "systemuserroles_association teamroles_association")]
    [Conformance("Data", "The many-to-many relationships between users, teams and roles are those of the definitions.", Certainty.Documented, "Microsoft Learn, table references of systemuser, team and role, Many-To-Many relationships")]
    public void RetrieveEntity_Relationships_HasManyToManyOfUsersTeamsAndRoles(string table, string expected)
    {
        var found = Describe(table).ManyToManyRelationships;

        Assert.AreEqual(expected, string.Join(' ', found.Select(one => one.SchemaName).Order(StringComparer.Ordinal)));
        Assert.IsTrue(found.All(one => bed.Organization.Metadata.Table(one.IntersectEntityName) is { } between && between.Column(one.Entity1IntersectAttribute) is not null && between.Column(one.Entity2IntersectAttribute) is not null));
    }

    [TestMethod]
    [NotOfDataverse("other many-to-many relationships are not here, nor are lookups to tables that are not")]
    public void RetrieveEntity_Relationships_AreThoseThatAreHere()
    {
        var definition = Describe("opportunity");

        Assert.IsEmpty(definition.ManyToManyRelationships);
        Assert.IsNotNull(bed.Organization.Metadata.Table("opportunity")!.Column("campaignid"));
        Assert.IsFalse(definition.ManyToOneRelationships.Any(one => bed.Organization.Metadata.Table(one.ReferencedEntity) is null));
    }

    [TestMethod]
    [Conformance("Data", "Relationships of stock tables are the pairs of lookup and target; their schema names and identifiers are this project's, not Microsoft's.", Certainty.Assumed, "the targets of the lookups in the table references", Check = "send RetrieveEntity for opportunity with EntityFilters.Relationships; compare pairs of ReferencingAttribute and ReferencedEntity with those here; note the SchemaName of each")]
    public void RetrieveEntity_Relationships_HaveNamesAndIdentifiers()
    {
        var found = Describe("opportunity").ManyToOneRelationships;

        Assert.IsTrue(found.All(one => one.SchemaName.Length > 0));
        CollectionAssert.AllItemsAreUnique(found.Select(one => one.SchemaName).ToArray());
        CollectionAssert.AllItemsAreUnique(found.Select(one => one.MetadataId).ToArray());
    }

    [TestMethod]
    [Conformance("Data", "A definition has relationships only when EntityFilters asks for them.", Certainty.Documented, "EntityFilters")]
    public void RetrieveEntity_WithoutRelationships_HasNone()
    {
        var definition = Describe("opportunity", EntityFilters.Entity | EntityFilters.Attributes);

        Assert.IsNull(definition.OneToManyRelationships);
        Assert.IsNull(definition.ManyToOneRelationships);
        Assert.IsNull(definition.ManyToManyRelationships);
    }

    private static string Text(OneToManyRelationshipMetadata one) => $"{one.ReferencingEntity}.{one.ReferencingAttribute} -> {one.ReferencedEntity}.{one.ReferencedAttribute}";

    private EntityMetadata Describe(string table, EntityFilters filters = EntityFilters.Relationships) =>
        ((RetrieveEntityResponse)bed.Service.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata;

    private EntityMetadata[] All() =>
        ((RetrieveAllEntitiesResponse)bed.Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Relationships })).EntityMetadata;
}
