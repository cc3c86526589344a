using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Connections between rows.</summary>
[TestClass]
public sealed class ConnectionTests
{
    private const string Page = "Microsoft Learn, Use connections to link records to each other";
    private readonly PipelineBench bench = new();
    private readonly EntityReference opportunity;
    private readonly EntityReference contact;
    private readonly EntityReference champion;

    public ConnectionTests()
    {
        opportunity = new EntityReference("opportunity", bench.CreateOpportunity("Crane"));
        contact = new EntityReference("contact", bench.Service.Create(new Entity("contact") { ["lastname"] = "Anna" }));
        champion = new EntityReference("connectionrole", bench.Service.Create(new Entity("connectionrole") { ["name"] = "Champion", ["category"] = new OptionSetValue(1000) }));
    }

    [TestMethod]
    [Conformance("Data", "Creating a connection makes two rows, the second leading from target to source.", Certainty.Documented, Page)]
    public void Create_Connection_MakesTheReverseToo()
    {
        var id = Connect();

        var (there, back) = (Read(id), bench.Service.RetrieveMultiple(new QueryExpression("connection") { ColumnSet = new ColumnSet(true) }).Entities.Single(row => row.Id != id));
        Assert.AreEqual((opportunity, contact, champion), (there["record1id"], there["record2id"], there["record2roleid"]));
        Assert.AreEqual((contact, opportunity, champion), (back["record1id"], back["record2id"], back["record1roleid"]));
        Assert.IsFalse(back.Contains("record2roleid"));
    }

    [TestMethod]
    [Conformance("Data", "The two rows of a connection name each other; the one that was created is the master, and each goes by the name of the row it leads to.", Certainty.Assumed, "table reference of connection: RelatedConnectionId, IsMaster, Name; how they are filled is not written", Check = "connect an opportunity to a contact; read ismaster, name, relatedconnectionid, record1objecttypecode and record2objecttypecode of both rows")]
    public void Create_Connection_FillsWhatIsThePlatforms()
    {
        var there = Read(Connect());
        var back = Read(there.GetAttributeValue<EntityReference>("relatedconnectionid").Id);

        Assert.AreEqual((true, "Anna", 3, 2), (there["ismaster"], there["name"], Code(there, 1), Code(there, 2)));
        Assert.AreEqual((false, "Crane", 2, 3), (back["ismaster"], back["name"], Code(back, 1), Code(back, 2)));
        Assert.AreEqual(there.Id, back.GetAttributeValue<EntityReference>("relatedconnectionid").Id);
    }

    [TestMethod]
    [Conformance("Queries", "A query for a row as the source finds every connection it takes part in.", Certainty.Documented, Page)]
    public void Fetch_ByEitherSide_FindsTheConnection()
    {
        Connect();

        foreach (var row in new[] { opportunity, contact })
        {
            Assert.HasCount(1, bench.Service.RetrieveMultiple(new FetchExpression(
                $"<fetch><entity name='connection'><filter><condition attribute='record1id' operator='eq' value='{row.Id}'/></filter></entity></fetch>")).Entities);
        }
    }

    [TestMethod]
    [Conformance("Data", "A change of a connection, also of its state, changes its reverse.", Certainty.Assumed, "the two rows are one connection; not found in Microsoft's pages", Check = "connect two rows; Update description, record2roleid and statecode of one row of the connection; read the other")]
    public void Update_Connection_ChangesTheReverse()
    {
        var id = Connect();
        var other = Read(id).GetAttributeValue<EntityReference>("relatedconnectionid").Id;

        bench.Service.Update(new Entity("connection", other) { ["description"] = "Met in May", ["record1roleid"] = null });
        bench.Service.Update(new Entity("connection", id) { ["statecode"] = new OptionSetValue(1) });

        Assert.AreEqual("Met in May", Read(id)["description"]);
        Assert.IsFalse(Read(id).Contains("record2roleid"));
        Assert.AreEqual(2, Read(other).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [TestMethod]
    [Conformance("Data", "Both rows of a connection go together, and steps run for the one that was named.", Certainty.Assumed, "the two rows are one connection; not found in Microsoft's pages", Check = "register steps on Create, Update and Delete of connection; create, update and delete one connection; note how often each ran and for which row")]
    public void Save_Connection_RunsStepsForTheNamedRowOnly()
    {
        var seen = new List<(string, Guid)>();
        foreach (var message in new[] { "Create", "Update", "Delete" })
        {
            bench.Register(message, "connection", 40, run => seen.Add((message, run.Context.PrimaryEntityId)));
        }

        var id = Connect();
        bench.Service.Update(new Entity("connection", id) { ["description"] = "d" });
        bench.Service.Delete("connection", id);

        CollectionAssert.AreEqual(new[] { ("Create", id), ("Update", id), ("Delete", id) }, seen);
        Assert.AreEqual(0, bench.Count("connection"));
    }

    [TestMethod]
    [Conformance("Data", "Deleting an opportunity deletes its connections; assigning it leaves their owner.", Certainty.Documented, "Microsoft Learn, table reference of connection: opportunity_connections1, Delete Cascade, Assign NoCascade")]
    public void Opportunity_DeletedOrAssigned_TakesOrLeavesItsConnections()
    {
        var id = Connect();
        bench.Service.Update(new Entity("opportunity", opportunity.Id) { ["ownerid"] = new EntityReference("systemuser", bench.Organization.AddUser("Rep")) });
        var owner = Read(id).GetAttributeValue<EntityReference>("ownerid").Id;

        bench.Service.Delete("opportunity", opportunity.Id);

        Assert.AreEqual(bench.Organization.AdministratorId, owner);
        Assert.AreEqual(0, bench.Count("connection"));
    }

    [TestMethod]
    [Conformance("Data", "A connection needs a source and a target.", Certainty.Documented, Page + "; the code is not written there")]
    public void Create_ConnectionToNothing_IsRefused() =>
        FaultAssert.Throws(-2147220989, () => bench.Service.Create(new Entity("connection") { ["record1id"] = opportunity }), "record1id", "record2id");

    [TestMethod]
    [Conformance("Transactions", "A connection that is refused leaves neither row.", Certainty.Documented, "Microsoft Learn, Event framework: stages 20 to 40 are in the transaction")]
    public void Create_Refused_LeavesNoRow()
    {
        bench.Register("Create", "connection", 40, _ => throw new InvalidPluginExecutionException("no"));

        PipelineBench.Fault(() => Connect());

        Assert.AreEqual(0, bench.Count("connection"));
    }

    private Guid Connect() => bench.Service.Create(new Entity("connection") { ["record1id"] = opportunity, ["record2id"] = contact, ["record2roleid"] = champion });

    private Entity Read(Guid id) => bench.Service.Retrieve("connection", id, new ColumnSet(true));

    private static int Code(Entity row, int side) => row.GetAttributeValue<OptionSetValue>($"record{side}objecttypecode").Value;
}
