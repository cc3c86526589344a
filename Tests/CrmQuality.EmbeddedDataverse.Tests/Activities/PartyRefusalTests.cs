using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>What is not done with lists of parties, and how they are described.</summary>
[TestClass]
public sealed class PartyRefusalTests
{
    private readonly ActivityBench bench = new();

    [TestMethod]
    [DataRow("requiredattendees", AttributeTypeCode.PartyList, typeof(LookupAttributeMetadata))]
    [DataRow("activitytypecode", AttributeTypeCode.EntityName, typeof(EntityNameAttributeMetadata))]
    [Conformance("Data", "A list of parties is described as a lookup of type PartyList, the name of a table by a class of its own.", Certainty.Seen, "AttributeTypeCode, EntityNameAttributeMetadata; tools of others read the Targets of lists of parties from LookupAttributeMetadata")]
    public void RetrieveAttribute_OfAnActivity_IsOfItsClass(string name, AttributeTypeCode code, Type type)
    {
        var column = ((RetrieveAttributeResponse)bench.Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = "appointment", LogicalName = name })).AttributeMetadata;

        Assert.AreEqual((code, type), (column.AttributeType!.Value, column.GetType()));
    }

    [TestMethod]
    [NotOfDataverse("what a query cannot do with a list of parties is refused by name")]
    [DataRow("<entity name='appointment'><filter><condition attribute='requiredattendees' operator='not-null'/></filter></entity>")]
    [DataRow("<entity name='appointment'><order attribute='requiredattendees'/></entity>")]
    [DataRow("<entity name='contact'><link-entity name='appointment' from='requiredattendees' to='contactid'/></entity>")]
    [DataRow("<entity name='contact'><link-entity name='appointment' from='regardingobjectid' to='contactid'><attribute name='requiredattendees'/></link-entity></entity>")]
    public void Fetch_ConditionOnAList_IsRefusedByName(string entity) =>
        FaultAssert.Throws(-2147220989, () => bench.Fetch($"<fetch>{entity}</fetch>"), "requiredattendees");

    [TestMethod]
    [NotOfDataverse("rows of the store alone")]
    public void Insert_WithParties_KeepsThemAsRowsToo()
    {
        var store = new RowStore(StockTableFiles.Load());

        var id = store.Insert(new Entity("appointment") { ["requiredattendees"] = ActivityBench.Parties(new EntityReference("contact", Guid.NewGuid())) });

        Assert.AreEqual(store.Rows("activityparty").Single().Id, store.Find("appointment", id)!.GetAttributeValue<EntityCollection>("requiredattendees").Entities.Single().Id);
    }
}
