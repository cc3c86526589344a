using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>The rows of activityparty.</summary>
[TestClass]
public sealed class PartyRowTests
{
    private const int NotOffered = -2147219456;
    private readonly ActivityBench bench = new();

    [TestMethod]
    [Conformance("Queries", "activityparty ties activities to persons: queries link through it in both directions.", Certainty.Documented, "Microsoft Learn, table reference of activityparty: appointment_activity_parties, contact_activity_parties")]
    public void Fetch_ThroughActivityParty_FindsTheActivitiesOfAPerson()
    {
        var id = bench.Meeting(bench.Anna);
        bench.Meeting(bench.Bert);

        var meetings = bench.Fetch($"<fetch><entity name='appointment'><link-entity name='activityparty' from='activityid' to='activityid'><filter><condition attribute='partyid' operator='eq' value='{bench.Anna.Id}'/></filter></link-entity></entity></fetch>");
        var names = bench.Fetch($"<fetch><entity name='activityparty'><filter><condition attribute='activityid' operator='eq' value='{id}'/></filter><link-entity name='contact' from='contactid' to='partyid' alias='c'><attribute name='fullname'/></link-entity></entity></fetch>");
        var persons = bench.Fetch($"<fetch><entity name='contact'><attribute name='fullname'/><link-entity name='activityparty' from='partyid' to='contactid'><filter><condition attribute='activityid' operator='eq' value='{id}'/></filter></link-entity></entity></fetch>");

        Assert.AreEqual(id, meetings.Entities.Single().Id);
        Assert.AreEqual("Anna", names.Entities.Single().GetAttributeValue<AliasedValue>("c.fullname").Value);
        Assert.AreEqual("Anna", persons.Entities.Single()["fullname"]);
    }

    [TestMethod]
    [Conformance("Data", "Owner and regarding row of an activity are parties of it too, and follow its columns.", Certainty.Assumed, "the participation types 8 and 9 are documented, that every activity has such rows is not", Check = "create a task of another owner regarding an opportunity; query activityparty by its activityid and note participationtypemask and partyid; change owner and regarding row and query again")]
    public void Create_RegardingAnOpportunity_HasPartiesForOwnerAndRegarding()
    {
        var opportunity = new EntityReference("opportunity", bench.Pipeline.CreateOpportunity("Crane"));
        var id = bench.Create("task", ("regardingobjectid", opportunity));
        var user = bench.Pipeline.Organization.AddUser("Rep");

        bench.Update("task", id, "ownerid", new EntityReference("systemuser", user));

        var (regarding, owner) = (bench.PartiesOf(id, 8).Single(), bench.PartiesOf(id, 9).Single());
        Assert.AreEqual((opportunity, "opportunity"), (regarding["partyid"], regarding["partyobjecttypecode"]));
        Assert.AreEqual(("Rep", new EntityReference("task", id)), (owner.GetAttributeValue<EntityReference>("partyid").Name, owner["activityid"]));
    }

    [TestMethod]
    [NotOfDataverse("parties that follow from columns are found however they are asked for")]
    public void Fetch_ImpliedParties_AreFoundByIdPartyAndActivity()
    {
        var id = bench.Create("task", ("regardingobjectid", bench.Anna));
        var party = bench.PartiesOf(id, 8).Single();

        var byId = bench.Fetch($"<fetch><entity name='activityparty'><filter><condition attribute='activitypartyid' operator='eq' value='{party.Id}'/></filter></entity></fetch>");
        var byParty = bench.Fetch($"<fetch><entity name='activityparty'><filter><condition attribute='partyid' operator='eq' value='{bench.Anna.Id}'/></filter></entity></fetch>");
        var all = bench.Fetch("<fetch><entity name='activityparty'/></fetch>");

        Assert.AreEqual(party.Id, byId.Entities.Single().Id);
        Assert.AreEqual(party.Id, byParty.Entities.Single().Id);
        Assert.HasCount(2, all.Entities);
    }

    [TestMethod]
    [Conformance("Data", "The parties of an activity are deleted with it, without events.", Certainty.Assumed, "appointment_activity_parties has Delete: NoCascade in the table reference, and parties without activity would be of no use", Check = "register a step on Delete of every table; delete an appointment with attendees; query activityparty by its activityid")]
    public void Delete_Activity_TakesItsPartiesAlong()
    {
        var deleted = new System.Collections.Generic.List<string>();
        bench.Pipeline.Register("Delete", "appointment", 20, run => deleted.Add(run.Context.PrimaryEntityName), step => step.Attributes.Remove("sdkmessagefilterid"));
        var id = bench.Meeting(bench.Anna);

        bench.Service.Delete("appointment", id);

        Assert.IsEmpty(bench.Fetch("<fetch><entity name='activityparty'/></fetch>").Entities);
        Assert.AreEqual("appointment", string.Join('|', deleted));
    }

    [TestMethod]
    [Conformance("Data", "Deleting a person leaves the parties that name it.", Certainty.Documented, "Microsoft Learn, table reference of activityparty: contact_activity_parties, Delete NoCascade")]
    public void Delete_Person_LeavesItsParties()
    {
        var id = bench.Meeting(bench.Anna);

        bench.Service.Delete("contact", bench.Anna.Id);

        Assert.AreEqual(bench.Anna, bench.PartiesOf(id, 5).Single()["partyid"]);
    }

    [TestMethod]
    [Conformance("Data", "activityparty has no message but RetrieveMultiple.", Certainty.Documented, "Microsoft Learn, table reference of activityparty, Messages; the code is not written there")]
    public void Message_OnActivityParty_IsRefused()
    {
        var party = bench.PartiesOf(bench.Meeting(bench.Anna), 5).Single().Id;

        FaultAssert.Throws(NotOffered, () => bench.Service.Create(new Entity("activityparty") { ["partyid"] = bench.Anna }), "activityparty", "Create");
        FaultAssert.Throws(NotOffered, () => bench.Update("activityparty", party, "addressused", "a@example.com"), "activityparty", "Update");
        FaultAssert.Throws(NotOffered, () => bench.Service.Delete("activityparty", party), "activityparty", "Delete");
        FaultAssert.Throws(NotOffered, () => bench.Read("activityparty", party), "activityparty", "Retrieve");
    }

    [TestMethod]
    [Conformance("Security", "Who may not read an activity does not see its parties.", Certainty.Assumed, "activityparty has no owner of its own that a caller could set", Check = "give a user Read on activities of their own only; create an appointment of another user; as the first query activityparty by its activityid")]
    public void RetrieveMultiple_PartiesOfOthers_AreNotSeen()
    {
        var user = bench.Pipeline.Organization.AddUser("Rep");
        bench.Pipeline.Organization.Security.TakeRole(user, bench.Pipeline.Organization.Security.SalespersonRoleId);
        bench.Pipeline.Organization.Security.GiveRole(user, bench.Pipeline.Organization.Security.AddRole("Own", new System.Collections.Generic.Dictionary<string, AccessLevel> { ["prvReadActivity"] = AccessLevel.User }));
        bench.Meeting(bench.Anna);
        var own = bench.Create("appointment", ("ownerid", new EntityReference("systemuser", user)), ("requiredattendees", ActivityBench.Parties(bench.Bert)));

        var seen = bench.Pipeline.Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("activityparty") { ColumnSet = new ColumnSet("activityid") });

        Assert.IsNotEmpty(seen.Entities);
        Assert.IsTrue(seen.Entities.All(party => party.GetAttributeValue<EntityReference>("activityid").Id == own));
    }

    [TestMethod]
    [Conformance("Pipeline", "Images show lists of parties as they were at the time.", Certainty.Assumed, "an image shows a row before and after the operation; lists are not mentioned", Check = "register a step on Update of appointment, PostOperation, with a pre- and a post-image of requiredattendees; Update requiredattendees; trace both images")]
    public void Update_Images_ShowTheListBeforeAndAfter()
    {
        var seen = "";
        var step = bench.Pipeline.Register("Update", "appointment", 40, run => seen = $"{ActivityBench.Names(run.Context.PreEntityImages["Both"], "requiredattendees")} {ActivityBench.Names(run.Context.PostEntityImages["Both"], "requiredattendees")}");
        bench.Pipeline.AddImage(step, "Both", 2, "requiredattendees");

        bench.Update("appointment", bench.Meeting(bench.Anna), "requiredattendees", ActivityBench.Parties(bench.Bert));

        Assert.AreEqual("Anna Bert", seen);
    }

    [TestMethod]
    [Conformance("Transactions", "A save that fails takes back what it did to lists of parties.", Certainty.Documented, "Microsoft Learn, Event framework: stages 20 to 40 are in the transaction")]
    public void Update_Refused_KeepsTheList()
    {
        var id = bench.Meeting(bench.Anna);
        bench.Pipeline.Register("Update", "appointment", 40, _ => throw new InvalidPluginExecutionException("no"));

        PipelineBench.Fault(() => bench.Update("appointment", id, "requiredattendees", ActivityBench.Parties(bench.Bert)));

        Assert.AreEqual("Anna", ActivityBench.Names(bench.Read("appointment", id), "requiredattendees"));
        Assert.AreEqual(bench.Anna, bench.PartiesOf(id, 5).Single()["partyid"]);
    }
}
