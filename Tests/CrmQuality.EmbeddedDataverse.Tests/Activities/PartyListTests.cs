using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>Columns of activities that list persons.</summary>
[TestClass]
public sealed class PartyListTests
{
    private const string Types = "Microsoft Learn, ActivityParty table, activity party types available for each activity";

    private readonly ActivityBench bench = new();

    [TestMethod]
    [DataRow("appointment", "requiredattendees", 5)]
    [DataRow("appointment", "optionalattendees", 6)]
    [DataRow("phonecall", "from", 1)]
    [DataRow("phonecall", "to", 2)]
    [DataRow("email", "to", 2)]
    [DataRow("email", "cc", 3)]
    [DataRow("email", "bcc", 4)]
    [Conformance("Data", "Each party of a list is a row of activityparty with the participation type of the list.", Certainty.Documented, Types)]
    public void Create_WithParties_MakesARowOfActivityPartyForEach(string table, string column, int type)
    {
        var id = bench.Create(table, (column, ActivityBench.Parties(bench.Anna, bench.Bert)));

        var parties = bench.PartiesOf(id, type);

        Assert.AreEqual("Anna|Bert", string.Join('|', parties.Select(party => party.GetAttributeValue<EntityReference>("partyid").Name)));
        Assert.IsTrue(parties.All(party => (string)party["partyobjecttypecode"] == "contact"));
    }

    [TestMethod]
    [DataRow("appointment", "organizer", 7)]
    [DataRow("email", "from", 1)]
    [Conformance("Data", "Organizers of appointments and senders of email are users.", Certainty.Documented, "Microsoft Learn, table references of appointment and email: Targets")]
    public void Create_ListOfUsers_TakesUsersAndNoContacts(string table, string column, int type)
    {
        var id = bench.Create(table, (column, ActivityBench.Parties(bench.User)));

        Assert.AreEqual(bench.User, bench.PartiesOf(id, type).Single()["partyid"]);
        FaultAssert.Throws(-2147220989, () => bench.Create(table, (column, ActivityBench.Parties(bench.Anna))), column, "contact", "systemuser");
    }

    [TestMethod]
    [Conformance("Data", "Retrieve returns a list of parties as a collection of activityparty when the column is asked for.", Certainty.Assumed, "code of others reads lists so; not found in Microsoft's pages", Check = "create an appointment with two required attendees; Retrieve it with the column requiredattendees and look at the type of the value; Retrieve it with subject only")]
    public void Retrieve_PartyList_ReturnsItWhenAskedFor()
    {
        var id = bench.Meeting(bench.Anna, bench.Bert);

        Assert.AreEqual("Anna|Bert", ActivityBench.Names(bench.Read("appointment", id), "requiredattendees"));
        Assert.IsFalse(bench.Service.Retrieve("appointment", id, new ColumnSet("subject")).Contains("requiredattendees"));
    }

    [TestMethod]
    [Conformance("Data", "Queries return lists of parties too; a list without parties comes as an empty collection.", Certainty.Assumed, "not found in Microsoft's pages", Check = "create an appointment with one required and no optional attendee; RetrieveMultiple appointments with both columns and note what each row holds")]
    public void RetrieveMultiple_PartyLists_ReturnsThem()
    {
        bench.Meeting(bench.Anna);

        var row = bench.Fetch("<fetch><entity name='appointment'><attribute name='requiredattendees'/><attribute name='optionalattendees'/></entity></fetch>").Entities.Single();

        Assert.AreEqual("Anna", ActivityBench.Names(row, "requiredattendees"));
        Assert.IsEmpty(row.GetAttributeValue<EntityCollection>("optionalattendees").Entities);
    }

    [TestMethod]
    [Conformance("Data", "A list may be sent as an array of activityparty.", Certainty.Seen, "PowerPlatform-DataverseServiceClient, issue 70")]
    public void Create_ArrayOfParties_IsStored()
    {
        var id = bench.Create("phonecall", ("to", new[] { new Entity("activityparty") { ["partyid"] = bench.Anna } }));

        Assert.AreEqual("Anna", ActivityBench.Names(bench.Read("phonecall", id), "to"));
    }

    [TestMethod]
    [Conformance("Data", "An Update of a list replaces all its parties; other lists and Updates of other columns leave them alone.", Certainty.Assumed, "a list is the value of one column; not found in Microsoft's pages", Check = "create an appointment with two required and one optional attendee; Update requiredattendees to a third contact; Update subject; query activityparty by activityid after each")]
    public void Update_List_ReplacesItAsAWhole()
    {
        var id = bench.Create("appointment", ("requiredattendees", ActivityBench.Parties(bench.Anna, bench.User)), ("optionalattendees", ActivityBench.Parties(bench.Anna)));

        bench.Update("appointment", id, "requiredattendees", ActivityBench.Parties(bench.Bert));
        bench.Update("appointment", id, "subject", "Other");

        var row = bench.Read("appointment", id);
        Assert.AreEqual(("Bert", "Anna"), (ActivityBench.Names(row, "requiredattendees"), ActivityBench.Names(row, "optionalattendees")));
        Assert.HasCount(2, bench.PartiesOf(id, 5, 6));
    }

    [TestMethod]
    [Conformance("Data", "A list set to null or to an empty collection has no parties left.", Certainty.Assumed, "a list is the value of one column; not found in Microsoft's pages", Check = "create two appointments with an attendee; Update requiredattendees of one to null, of the other to an empty EntityCollection; query activityparty by activityid")]
    public void Update_ListBlankOrEmpty_LeavesNoParty()
    {
        var (blank, empty) = (bench.Meeting(bench.Anna), bench.Meeting(bench.Anna));

        bench.Update("appointment", blank, "requiredattendees", null);
        bench.Update("appointment", empty, "requiredattendees", ActivityBench.Parties());

        Assert.IsEmpty(bench.PartiesOf(blank, 5));
        Assert.IsEmpty(bench.PartiesOf(empty, 5));
    }

    [TestMethod]
    [Conformance("Data", "A party can be an address alone where the list takes unresolved addresses.", Certainty.Documented, "Microsoft Learn, table references of email and appointment: Targets; ActivityParty.AddressUsed")]
    public void Create_AddressWithoutParty_IsStoredWhereTheListTakesIt()
    {
        var id = bench.Create("email", ("to", ActivityBench.Addressed("anna@example.com")));

        Assert.AreEqual("anna@example.com", ActivityBench.Names(bench.Read("email", id), "to"));
        FaultAssert.Throws(-2147220989, () => bench.Create("phonecall", ("to", ActivityBench.Addressed("anna@example.com"))), "'to'", "without partyid", "contact");
    }

    [TestMethod]
    [Conformance("Data", "A party that is neither a row nor an address, or a row that is not there, is refused.", Certainty.Assumed, "table reference of activityparty; the codes are ours", Check = "create an appointment with an attendee without partyid and addressused; then with the partyid of a deleted contact; note the error codes")]
    public void Create_NobodyAsParty_IsRefused()
    {
        var missing = new EntityReference("contact", System.Guid.NewGuid());

        FaultAssert.Throws(-2147220989, () => bench.Create("appointment", ("requiredattendees", new EntityCollection([new Entity("activityparty")]))), "requiredattendees", "without partyid");
        FaultAssert.Throws(-2147220969, () => bench.Meeting(missing), "partyid", missing.Id.ToString());
        FaultAssert.Throws(-2147220989, () => bench.Create("appointment", ("requiredattendees", new EntityCollection([new Entity("contact")]))), "activityparty", "contact");
        FaultAssert.Throws(-2147220989, () => bench.Create("appointment", ("requiredattendees", "Anna")), "requiredattendees", "String");
    }

    [TestMethod]
    [NotOfDataverse("a table that is not there is refused by name")]
    public void Create_QueueAsParty_IsRefusedByName() =>
        FaultAssert.Throws(-2147217150, () => bench.Create("email", ("to", ActivityBench.Parties(new EntityReference("queue", System.Guid.NewGuid())))), "queue", "not part of this organisation");
}
