using System.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>activitypointer: all activities in one table.</summary>
[TestClass]
public sealed class ActivityPointerTests
{
    private const string Pointer = "Microsoft Learn, ActivityPointer (activity) table";
    private const int NotOffered = -2147219456;
    private readonly ActivityBench bench = new();

    [TestMethod]
    [Conformance("Queries", "Every activity has a row of activitypointer with the same identifier and the type in activitytypecode.", Certainty.Documented, Pointer)]
    public void RetrieveMultiple_Pointers_ReturnsTheActivitiesOfEveryTable()
    {
        string[] tables = ["appointment", "email", "opportunityclose", "phonecall", "task"];
        var created = tables.Select(table => (table, bench.Create(table))).ToArray();

        var rows = bench.Fetch("<fetch><entity name='activitypointer'><attribute name='activitytypecode'/><attribute name='subject'/><order attribute='subject'/></entity></fetch>").Entities;

        Assert.AreEqual(string.Join('|', created), string.Join('|', rows.Select(row => ((string)row["activitytypecode"], row.Id))));
        Assert.IsTrue(rows.All(row => row.LogicalName == "activitypointer" && (string)row["subject"] == (string)row["activitytypecode"]));
        Assert.AreEqual("task", bench.Read("task", created[^1].Item2)["activitytypecode"]);
    }

    [TestMethod]
    [DataRow("account")]
    [DataRow("contact")]
    [DataRow("lead")]
    [DataRow("opportunity")]
    [DataRow("quote")]
    [Conformance("Data", "What an activity regards can be a row of several tables.", Certainty.Documented, "Microsoft Learn, table reference of appointment: regardingobjectid, Targets")]
    public void Create_Regarding_TakesRowsOfSeveralTables(string table)
    {
        var regarding = new EntityReference(table, bench.Service.Create(new Entity(table)));
        var ids = new[] { bench.Create("appointment", ("regardingobjectid", regarding)), bench.Create("email", ("regardingobjectid", regarding)) };
        bench.Create("task");

        var rows = bench.Fetch($"<fetch><entity name='activitypointer'><attribute name='regardingobjectid'/><filter><condition attribute='regardingobjectid' operator='eq' value='{regarding.Id}'/></filter></entity></fetch>").Entities;

        CollectionAssert.AreEquivalent(ids, rows.Select(row => row.Id).ToArray());
        Assert.IsTrue(rows.All(row => regarding.Equals(row["regardingobjectid"])));
    }

    [TestMethod]
    [DataRow("<condition attribute='activitytypecode' operator='eq' value='4201'/>", "appointment")]
    [DataRow("<condition attribute='activitytypecode' operator='eq' value='appointment'/>", "appointment")]
    [DataRow("<condition attribute='activitytypecode' operator='ne' value='4201'/>", "phonecall|task")]
    [DataRow("<condition attribute='activitytypecode' operator='in'><value>4212</value><value>phonecall</value></condition>", "phonecall|task")]
    [DataRow("<condition attribute='activitytypecode' operator='not-in'><value>4212</value></condition>", "appointment|phonecall")]
    [DataRow("<condition attribute='activitytypecode' operator='null'/>", "")]
    [Conformance("Queries", "Conditions on the type of an activity state its object type code or the name of its table.", Certainty.Seen, "FetchXML of others; the values of activitypointer_activitytypecode are documented")]
    public void Fetch_ByType_TakesCodesAndNames(string condition, string expected)
    {
        bench.Create("task");
        bench.Create("phonecall");
        bench.Create("appointment");

        var rows = bench.Fetch($"<fetch><entity name='activitypointer'><attribute name='subject'/><order attribute='subject'/><filter>{condition}</filter></entity></fetch>");

        Assert.AreEqual(expected, string.Join('|', rows.Entities.Select(row => row["subject"])));
    }

    [TestMethod]
    [NotOfDataverse("other operators on the name of a table are refused by name")]
    [DataRow("like", "<value>app%</value>")]
    [DataRow("eq", "<value>task</value><value>email</value>")]
    public void Fetch_ByTypeOtherwise_IsRefusedByName(string op, string values)
    {
        var fault = Assert.ThrowsExactly<System.ServiceModel.FaultException<OrganizationServiceFault>>(
            () => bench.Fetch($"<fetch><entity name='activitypointer'><filter><condition attribute='activitytypecode' operator='{op}'>{values}</condition></filter></entity></fetch>"));

        Assert.Contains("activitytypecode", fault.Message);
    }

    [TestMethod]
    [Conformance("Data", "A status has its own label in activitypointer: 1 of an appointment reads Open there, Free in appointment.", Certainty.Documented, Pointer + ", StatusCode label differences")]
    public void Retrieve_Pointer_HasItsOwnStatusLabels()
    {
        var id = bench.Create("appointment");

        Assert.AreEqual("Open", bench.Read("activitypointer", id).FormattedValues["statuscode"]);
        Assert.AreEqual("Free", bench.Read("appointment", id).FormattedValues["statuscode"]);
    }

    [TestMethod]
    [Conformance("Data", "activitypointer is read only: its messages are Retrieve and RetrieveMultiple.", Certainty.Documented, "Microsoft Learn, table reference of activitypointer, Messages; the code is not written there")]
    public void Message_OnActivityPointer_IsRefused()
    {
        var id = bench.Create("task");

        FaultAssert.Throws(NotOffered, () => bench.Create("activitypointer"), "activitypointer", "Create");
        FaultAssert.Throws(NotOffered, () => bench.Update("activitypointer", id, "subject", "Other"), "activitypointer", "Update");
        FaultAssert.Throws(NotOffered, () => bench.Service.Delete("activitypointer", id), "activitypointer", "Delete");
    }

    [TestMethod]
    [Conformance("Queries", "Pointers link to parties and to what activities regard, and are grouped like other rows.", Certainty.Documented, "Microsoft Learn, table reference of activityparty: activitypointer_activity_parties; Aggregate data using FetchXML")]
    public void Fetch_Pointers_LinkAndGroup()
    {
        var opportunity = new EntityReference("opportunity", bench.Pipeline.CreateOpportunity("Crane"));
        bench.Create("appointment", ("regardingobjectid", opportunity), ("requiredattendees", ActivityBench.Parties(bench.Anna)));
        bench.Create("phonecall", ("regardingobjectid", opportunity));

        var withAnna = bench.Fetch($"<fetch><entity name='activitypointer'><attribute name='subject'/><link-entity name='activityparty' from='activityid' to='activityid'><filter><condition attribute='partyid' operator='eq' value='{bench.Anna.Id}'/></filter></link-entity></entity></fetch>");
        var counted = bench.Fetch("<fetch aggregate='true'><entity name='opportunity'><attribute name='name' groupby='true' alias='name'/><link-entity name='activitypointer' from='regardingobjectid' to='opportunityid'><attribute name='activityid' aggregate='count' alias='n'/></link-entity></entity></fetch>");

        Assert.AreEqual("appointment", withAnna.Entities.Single()["subject"]);
        Assert.AreEqual(2, counted.Entities.Single().GetAttributeValue<AliasedValue>("n").Value);
    }

    [TestMethod]
    [Conformance("Security", "A query of activitypointer returns the activities that the user may read.", Certainty.Documented, "Microsoft Learn, Security concepts: a query returns the rows the user may read; all activities share the privileges of Activity")]
    public void RetrieveMultiple_PointersOfOthers_AreNotSeen()
    {
        var organization = bench.Pipeline.Organization;
        var user = organization.AddUser("Rep");
        organization.Security.TakeRole(user, organization.Security.SalespersonRoleId);
        organization.Security.GiveRole(user, organization.Security.AddRole("Own", new System.Collections.Generic.Dictionary<string, AccessLevel> { ["prvReadActivity"] = AccessLevel.User }));
        var others = bench.Create("task");
        var own = bench.Create("appointment", ("ownerid", new EntityReference("systemuser", user)));

        var service = organization.ServiceFor(user);

        Assert.AreEqual(own, service.RetrieveMultiple(new QueryExpression("activitypointer")).Entities.Single().Id);
        Assert.AreEqual(own, service.Retrieve("activitypointer", own, new ColumnSet(true)).Id);
        FaultAssert.Throws(-2147187962, () => service.Retrieve("activitypointer", others, new ColumnSet(true)), "activitypointer");
    }
}
