using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Tests.Metadata;

/// <summary>What a client learns of tables, columns and itself.</summary>
[TestClass]
public sealed class MetadataRequestTests
{
    private readonly EmbeddedOrganization organization = new();

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    [TestMethod]
    [Conformance("Data", "RetrieveEntity describes a table; its columns come when EntityFilters asks for them.", Certainty.Documented, "RetrieveEntityRequest, EntityFilters")]
    public void RetrieveEntity_WithAttributes_DescribesThem()
    {
        var bare = Describe("opportunity", EntityFilters.Entity);
        var whole = Describe("opportunity", EntityFilters.Entity | EntityFilters.Attributes);

        Assert.AreEqual(("opportunityid", "name", 3, "opportunities"), (bare.PrimaryIdAttribute, bare.PrimaryNameAttribute, bare.ObjectTypeCode!.Value, bare.EntitySetName));
        Assert.AreEqual((OwnershipTypes.UserOwned, false), (bare.OwnershipType!.Value, bare.IsCustomEntity!.Value));
        Assert.IsNull(bare.Attributes);
        Assert.HasCount(organization.Metadata.Table("opportunity")!.Columns.Count, whole.Attributes);
        Assert.IsTrue(whole.Attributes.Single(column => column.LogicalName == "name").IsPrimaryName);
    }

    [TestMethod]
    [Conformance("Data", "A table is found by its MetadataId too.", Certainty.Documented, "RetrieveEntityRequest.MetadataId")]
    public void RetrieveEntity_ByMetadataId_FindsTheTable()
    {
        var id = Describe("quote", EntityFilters.Entity).MetadataId!.Value;

        Assert.AreEqual("quote", ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { MetadataId = id })).EntityMetadata.LogicalName);
    }

    [TestMethod]
    [Conformance("Data", "RetrieveAllEntities describes every table, with those a solution brought.", Certainty.Documented, "RetrieveAllEntitiesRequest")]
    public void RetrieveAllEntities_Always_NamesEveryTable()
    {
        organization.ImportSolution(SolutionZip.Runnable().Open());

        var tables = ((RetrieveAllEntitiesResponse)Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity })).EntityMetadata;

        Assert.HasCount(organization.Metadata.Tables.Count, tables);
        Assert.IsTrue(tables.Single(table => table.LogicalName == "xmpl_policy").IsCustomEntity);
    }

    [TestMethod]
    [Conformance("Data", "The options of a choice have labels in all languages, and one in the user's.", Certainty.Documented, "RetrieveAttributeRequest, Label.UserLocalizedLabel")]
    public void RetrieveAttribute_Choice_HasItsOptionsInTheUsersLanguage()
    {
        organization.ImportSolution(SolutionZip.Runnable().Open());
        var finn = organization.ServiceFor(organization.AddUser("Sanna", 1035));

        var column = (PicklistAttributeMetadata)((RetrieveAttributeResponse)finn.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "opportunity", LogicalName = "xmpl_band" })).AttributeMetadata;

        var option = column.OptionSet.Options.Single();
        Assert.AreEqual((727_000_000, "Matala", 2), (option.Value!.Value, option.Label.UserLocalizedLabel.Label, option.Label.LocalizedLabels.Count));
        Assert.AreEqual((true, "xmpl_band"), (column.OptionSet.IsGlobal!.Value, column.OptionSet.Name));
    }

    [TestMethod]
    [DataRow("name", AttributeTypeCode.String, typeof(StringAttributeMetadata))]
    [DataRow("description", AttributeTypeCode.Memo, typeof(MemoAttributeMetadata))]
    [DataRow("closeprobability", AttributeTypeCode.Integer, typeof(IntegerAttributeMetadata))]
    [DataRow("exchangerate", AttributeTypeCode.Decimal, typeof(DecimalAttributeMetadata))]
    [DataRow("estimatedvalue", AttributeTypeCode.Money, typeof(MoneyAttributeMetadata))]
    [DataRow("decisionmaker", AttributeTypeCode.Boolean, typeof(BooleanAttributeMetadata))]
    [DataRow("need", AttributeTypeCode.Picklist, typeof(PicklistAttributeMetadata))]
    [DataRow("statecode", AttributeTypeCode.State, typeof(StateAttributeMetadata))]
    [DataRow("statuscode", AttributeTypeCode.Status, typeof(StatusAttributeMetadata))]
    [DataRow("customerid", AttributeTypeCode.Customer, typeof(LookupAttributeMetadata))]
    [DataRow("ownerid", AttributeTypeCode.Owner, typeof(LookupAttributeMetadata))]
    [DataRow("estimatedclosedate", AttributeTypeCode.DateTime, typeof(DateTimeAttributeMetadata))]
    [DataRow("versionnumber", AttributeTypeCode.BigInt, typeof(BigIntAttributeMetadata))]
    [Conformance("Data", "A column is described by the class of its type.", Certainty.Documented, "Column (attribute) definitions: AttributeMetadata and what derives from it")]
    public void RetrieveAttribute_OfAType_IsOfItsClass(string name, AttributeTypeCode code, Type type)
    {
        var column = Column(name);

        Assert.AreEqual((code, type, "opportunity"), (column.AttributeType!.Value, column.GetType(), column.EntityLogicalName));
    }

    [TestMethod]
    [Conformance("Data", "Limits, behaviour and requirement of a column are those of the table reference.", Certainty.Documented, "Table reference of opportunity")]
    public void RetrieveAttribute_Always_TellsLimits()
    {
        Assert.AreEqual(300, ((StringAttributeMetadata)Column("name")).MaxLength);
        Assert.AreEqual(AttributeRequiredLevel.ApplicationRequired, Column("name").RequiredLevel.Value);
        Assert.AreEqual((0, 100), (((IntegerAttributeMetadata)Column("closeprobability")).MinValue!.Value, ((IntegerAttributeMetadata)Column("closeprobability")).MaxValue!.Value));
        Assert.AreEqual(1e12, ((MoneyAttributeMetadata)Column("estimatedvalue")).MaxValue);
        Assert.AreEqual("DateOnly", ((DateTimeAttributeMetadata)Column("estimatedclosedate")).DateTimeBehavior.Value);
        Assert.AreEqual("account contact", string.Join(' ', ((LookupAttributeMetadata)Column("customerid")).Targets));
        Assert.IsFalse(Column("estimatedvalue_base").IsValidForUpdate);
        Assert.AreEqual(2, ((StatusAttributeMetadata)Column("statuscode")).OptionSet.Options.OfType<StatusOptionMetadata>().Single(option => option.Value == 5).State);
    }

    [TestMethod]
    [Conformance("Data", "A table or column that is not there is named in the fault.", Certainty.Documented, "Web service error codes")]
    public void Retrieve_Unknown_IsRefusedByName()
    {
        FaultAssert.Throws(-2147217150, () => Describe("nosuch", EntityFilters.Entity), "nosuch");
        FaultAssert.Throws(-2147217149, () => Column("nosuch"), "nosuch");
    }

    [TestMethod]
    [NotOfDataverse("privileges of definitions are refused by name")]
    public void RetrieveEntity_Privileges_AreRefusedByName() => FaultAssert.Throws(-2147203036, () => Describe("quote", EntityFilters.All), "EntityFilters", "Relationships");

    [TestMethod]
    [Conformance("Security", "WhoAmI names the user, the business unit and the organisation.", Certainty.Documented, "WhoAmIRequest, WhoAmIResponse")]
    public void WhoAmI_Always_NamesUserUnitAndOrganisation()
    {
        var user = organization.AddUser("Ann");

        var answer = organization.ServiceFor(user).Execute(new OrganizationRequest("WhoAmI"));

        Assert.AreEqual(
            (user, organization.RootBusinessUnitId, organization.OrganizationId),
            ((Guid)answer.Results["UserId"], (Guid)answer.Results["BusinessUnitId"], (Guid)answer.Results["OrganizationId"]));
    }

    [TestMethod]
    [Conformance("Data", "RetrieveVersion answers a version of four numbers.", Certainty.Documented, "RetrieveVersionResponse.Version")]
    public void RetrieveVersion_Always_IsFourNumbers() =>
        Assert.IsTrue(Version.TryParse((string)Service.Execute(new OrganizationRequest("RetrieveVersion")).Results["Version"], out var version) && version.Major == 9 && version.Revision >= 0);

    private EntityMetadata Describe(string table, EntityFilters filters) =>
        ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata;

    private AttributeMetadata Column(string name) =>
        ((RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = "opportunity", LogicalName = name })).AttributeMetadata;
}
