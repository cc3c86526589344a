using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>Custom APIs as rows that a client creates, reads, changes and deletes.</summary>
[TestClass]
public sealed class RowTests
{
    private const string Tables = "Microsoft Learn, CustomAPI tables";
    private readonly ApiBench bench = new();

    private IOrganizationService Service => bench.Bench.Service;

    [TestMethod]
    [Conformance("Pipeline", "Creating a custom API creates a message of its name.", Certainty.Documented, "Microsoft Learn, Create and use custom APIs, Invoking custom APIs; table reference of customapi, SdkMessageId")]
    public void Create_Api_CreatesItsMessage()
    {
        bench.Define(adjust: row => row["isprivate"] = true);

        var message = Row("customapi", bench.Id).GetAttributeValue<EntityReference>("sdkmessageid");

        Assert.AreEqual((bench.Name, true), ((string)Row("sdkmessage", message.Id)["name"], (bool)Row("sdkmessage", message.Id)["isprivate"]));
    }

    [TestMethod]
    [Conformance("Pipeline", "One query finds an API with its parameters, properties and plug-in type.", Certainty.Documented, Tables + ", Retrieve data about custom APIs")]
    public void Query_WithPartsAndPlugin_FindsThem()
    {
        bench.Define(_ => { }).Parameter("In", 10, isOptional: true).Property("Out", 5, "account");
        const string Fetch = """
            <fetch><entity name='customapi'><attribute name='uniquename'/>
              <link-entity name='customapirequestparameter' from='customapiid' to='customapiid' link-type='outer' alias='req'><attribute name='uniquename'/><attribute name='isoptional'/></link-entity>
              <link-entity name='customapiresponseproperty' from='customapiid' to='customapiid' link-type='outer' alias='res'><attribute name='uniquename'/><attribute name='logicalentityname'/></link-entity>
              <link-entity name='plugintype' from='plugintypeid' to='plugintypeid' link-type='outer' alias='plugin'><attribute name='typename'/></link-entity>
            </entity></fetch>
            """;

        var row = Service.RetrieveMultiple(new FetchExpression(Fetch)).Entities.Single();

        object Value(string column) => ((AliasedValue)row[column]).Value;
        Assert.AreEqual((bench.Name, "In", true, "Out"), ((string)row["uniquename"], (string)Value("req.uniquename"), (bool)Value("req.isoptional"), (string)Value("res.uniquename")));
        Assert.AreEqual(("account", typeof(ApiProbe).FullName), ((string)Value("res.logicalentityname"), (string)Value("plugin.typename")));
    }

    [TestMethod]
    [Conformance("Pipeline", "A unique name is one API's only.", Certainty.Documented, Tables + ", Unique Name: the name of the message created; the code is not documented")]
    public void Create_SameUniqueName_IsRefused()
    {
        bench.Define();

        FaultAssert.Throws(-2147220937, () => bench.Define(), bench.Name);

        Assert.AreEqual(1, bench.Bench.Count("customapi"));
    }

    [TestMethod]
    [DataRow("uniquename", "NoPrefix", "prefix")]
    [DataRow("uniquename", "xmpl_no.dots", "letters")]
    [DataRow("bindingtype", 1, "boundentitylogicalname")]
    [DataRow("boundentitylogicalname", "nosuch", "nosuch")]
    [Conformance("Pipeline", "A definition whose name has no prefix or special characters, or that is bound to no table there is, is refused.", Certainty.Documented, Tables + ", Unique Name, Bound Entity Logical Name; the codes are not documented")]
    public void Create_ContradictingItself_IsRefused(string column, object value, string word)
    {
        FaultAssert.Throws(
            ApiBench.InvalidArgument,
            () => bench.Define(adjust: row =>
            {
                row[column] = value is int number ? new OptionSetValue(number) : value;
                row["bindingtype"] = new OptionSetValue(column.StartsWith('b') ? 1 : 0);
            }),
            word);

        Assert.AreEqual(0, bench.Bench.Count("customapi"));
        FaultAssert.Throws(-2147203036, () => bench.Call(), bench.Name);
    }

    [TestMethod]
    [DataRow(11, false, "StringArray")]
    [DataRow(10, true, "function")]
    [Conformance("Pipeline", "An API enabled for workflows is no function and has no Entity, EntityCollection or StringArray.", Certainty.Documented, "Microsoft Learn, Create and use custom APIs, Use a custom API in a workflow; the code is not documented")]
    public void Create_EnabledForWorkflows_IsLimited(int type, bool isFunction, string word) => FaultAssert.Throws(
        ApiBench.InvalidArgument,
        () => bench.Define(adjust: row => (row["workflowsdkstepenabled"], row["isfunction"]) = (true, isFunction)).Parameter("In", type),
        word);

    [TestMethod]
    [Conformance("Pipeline", "Logical entity names are for Entity and EntityReference.", Certainty.Documented, Tables + ", Logical Entity Name; the code is not documented")]
    public void Create_PropertyOfACollectionWithATable_IsRefused() =>
        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Define().Property("Rows", 4, "account"), "logicalentityname", "EntityCollection");

    [TestMethod]
    [Conformance("Pipeline", "What cannot be changed after it is saved stays when an Update states it.", Certainty.Assumed, Tables + " says which columns cannot be changed; whether an Update fails or leaves them is not written", Check = "update isfunction and uniquename of a custom API by the Web API; read them again")]
    public void Update_FrozenColumns_StayAsTheyWere()
    {
        bench.Define();

        Service.Update(new Entity("customapi", bench.Id) { ["uniquename"] = "xmpl_Other", ["isfunction"] = true, ["displayname"] = "Renamed" });

        var row = Row("customapi", bench.Id);
        Assert.AreEqual((bench.Name, false, "Renamed"), ((string)row["uniquename"], (bool)row["isfunction"], (string)row["displayname"]));
    }

    [TestMethod]
    [Conformance("Pipeline", "Deactivating an API has no effect.", Certainty.Documented, "Microsoft Learn, Create and use custom APIs, Can I activate or deactivate custom API records?")]
    public void Update_Inactive_StillAnswers()
    {
        bench.Define().Property("Done", 0);
        Service.Update(new Entity("customapi", bench.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.IsFalse((bool)bench.Call()["Done"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "Deleting an API takes its parameters, properties and message along.", Certainty.Documented, "Microsoft Learn, table reference of customapi, relationships; for the message it follows from the name being free again")]
    public void Delete_Api_TakesItsPartsAndMessage()
    {
        bench.Define().Parameter("In", 10).Property("Out", 10);

        Service.Delete("customapi", bench.Id);

        Assert.AreEqual(0, bench.Bench.Count("customapirequestparameter") + bench.Bench.Count("customapiresponseproperty"));
        FaultAssert.Throws(-2147203036, () => bench.Call(), bench.Name);
        bench.Define();
    }

    [TestMethod]
    [Conformance("Pipeline", "An API whose message has steps is not deleted.", Certainty.Assumed, "steps depend on their message; no page says what becomes of them", Check = "register a step on the message of a custom API; delete the API; note the answer and query the step")]
    public void Delete_ApiWithSteps_IsRefused()
    {
        bench.Define();
        bench.Step(40, _ => { });

        PipelineBench.Fault(() => Service.Delete("customapi", bench.Id));

        bench.Call();
    }

    private Entity Row(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));
}
