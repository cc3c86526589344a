using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Environment variables in a package, and what their value is.</summary>
[TestClass]
public sealed class EnvironmentVariableTests
{
    private const string Name = "xmpl_Limit";
    private const string File = "environmentvariabledefinitions/xmpl_Limit/environmentvariabledefinition.xml";
    private const string Values = "environmentvariabledefinitions/xmpl_Limit/environmentvariablevalues.json";

    private const string Definition =
        """
        <environmentvariabledefinition schemaname="xmpl_Limit">
          <defaultvalue>10</defaultvalue><displayname default="Limit"><label description="Limit" languagecode="1033" /></displayname>
          <introducedversion>1.0.0.0</introducedversion><iscustomizable>1</iscustomizable><isrequired>0</isrequired><secretstore>0</secretstore><type>100000001</type>
        </environmentvariabledefinition>
        """;

    private const string Value =
        """{"environmentvariablevalues":{"environmentvariablevalue":{"@environmentvariablevalueid":"0c8d0a7e-7a4b-4c83-9b7b-111111111111","iscustomizable":"1","value":"20"}}}""";

    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "The files below environmentvariabledefinitions become rows of a definition and its value, which one query finds.", Certainty.Seen, "real exports; table references of environmentvariabledefinition and environmentvariablevalue")]
    public void Import_DefinitionAndValue_AreFoundByOneQuery()
    {
        bed.Import(Package().With(Values, Value));
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("schemaname", "defaultvalue", "type", "displayname") };
        query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter).Columns = new ColumnSet("value");

        var row = bed.Service.RetrieveMultiple(query).Entities.Single();

        Assert.AreEqual((Name, "10", 100000001, "Limit"), ((string)row["schemaname"], (string)row["defaultvalue"], ((OptionSetValue)row["type"]).Value, (string)row["displayname"]));
        Assert.AreEqual("20", ((AliasedValue)row.Attributes.Single(pair => pair.Value is AliasedValue).Value).Value);
    }

    [TestMethod]
    [Conformance("Solutions", "RetrieveEnvironmentVariableValue answers the default where there is no value, and the value where there is one.", Certainty.Documented, "Dataverse Web API, RetrieveEnvironmentVariableValue; table reference of environmentvariabledefinition, DefaultValue")]
    public void Retrieve_Value_IsTheDefaultUntilOneIsSet()
    {
        bed.Import(Package());
        Assert.AreEqual("10", Retrieve());

        bed.Service.Create(NewValue("30"));

        Assert.AreEqual("30", Retrieve());
    }

    [TestMethod]
    [Conformance("Solutions", "A value that is blank hides the default, too.", Certainty.Seen, "community findings on environment variables")]
    public void Retrieve_BlankValue_HidesTheDefault()
    {
        bed.Import(Package());
        bed.Service.Create(NewValue(null));

        Assert.IsNull(Retrieve());
    }

    [TestMethod]
    [Conformance("Solutions", "Every user can read the values of environment variables.", Certainty.Assumed, "that stock roles let read them is not written", Check = "as a user with the role Salesperson call RetrieveEnvironmentVariableValue; note the answer")]
    public void Retrieve_BySalesperson_IsPossible()
    {
        bed.Import(Package());

        Assert.AreEqual("10", Retrieve(bed.Organization.ServiceFor(bed.Organization.AddUser("Ann"))));
    }

    [TestMethod]
    [Conformance("Solutions", "A variable that does not exist has no value to retrieve.", Certainty.Assumed, "the code is not written", Check = "call RetrieveEnvironmentVariableValue with a name that does not exist; note code and text")]
    public void Retrieve_UnknownVariable_NamesIt() => FaultAssert.Throws(-2147220969, () => Retrieve(), Name);

    [TestMethod]
    [Conformance("Solutions", "An update of the solution leaves the value that an administrator set.", Certainty.Documented, "Power Apps, Environment variables: the value is separate from the definition")]
    public void Import_NewDefault_LeavesTheValue()
    {
        bed.Import(Package());
        bed.Service.Create(NewValue("30"));

        bed.Import(Package().Version("1.3.0.0").Replace(File, "<defaultvalue>10", "<defaultvalue>11"));

        Assert.AreEqual(("30", "11"), (Retrieve(), (string)bed.Rows("environmentvariabledefinition").Single()["defaultvalue"]));
    }

    [TestMethod]
    [Conformance("Solutions", "Where unmanaged customisations are blocked, values can be set all the same; definitions cannot be changed.", Certainty.Assumed, "Microsoft Learn, Block unmanaged customizations; which operations it leaves was not read there", Check = "switch the block on; create a value of an imported environment variable, and change its default; note the answers")]
    public void Create_ValueWhereCustomisationsAreBlocked_IsPossible()
    {
        bed.Import(Package());
        bed.Block();

        bed.Service.Create(NewValue("30"));

        Assert.AreEqual("30", Retrieve());
        bed.RefusesToChangeAnything(
            SolutionErrors.CustomizationsBlocked,
            () => bed.Service.Update(new Entity("environmentvariabledefinition", bed.Rows("environmentvariabledefinition").Single().Id) { ["defaultvalue"] = "1" }));
    }

    [TestMethod]
    [Conformance("Solutions", "Uninstalling takes the definition, and with it the value.", Certainty.Documented, "Power Platform ALM: delete a managed solution; table reference of environmentvariablevalue, relationships")]
    public void Delete_Solution_TakesDefinitionAndValue()
    {
        bed.Import(Package());
        bed.Service.Create(NewValue("30"));

        bed.Service.Delete("solution", bed.Solution.Id);

        Assert.HasCount(0, bed.Rows("environmentvariabledefinition"));
        Assert.HasCount(0, bed.Rows("environmentvariablevalue"));
    }

    [TestMethod]
    [DataRow(File, "<type>100000001", "<type>7", "'7' of 'type'")]
    [DataRow(File, "schemaname=\"xmpl_Limit\"", "schemaname=\"xmpl_Other\"", "xmpl_Other")]
    [DataRow(File, "<defaultvalue>", "<standard>1</standard><defaultvalue>", "standard")]
    [DataRow(Values, "\"@environmentvariablevalueid\"", "\"id\"", Values)]
    [DataRow(Values, "{", "", Values)]
    [Conformance("Solutions", "A file of an environment variable that lacks something, or holds what it must not, fails the import.", Certainty.Assumed, "the code of nodes in customizations.xml, ImportXsdValidationError; which one these files have is not written", Check = "import a solution whose environmentvariabledefinition.xml has the type 7; note code and text")]
    public void Import_FileWrong_IsRefused(string file, string old, string replacement, string word) => bed.RefusesToChangeAnything(
        SolutionErrors.Schema, () => bed.Import(Package().With(Values, Value).Replace(file, old, replacement)), word);

    [TestMethod]
    [NotOfDataverse("secrets are refused by name")]
    public void Retrieve_Secret_IsRefusedByName()
    {
        bed.Import(Package().Replace(File, "<type>100000001", "<type>100000005"));

        FaultAssert.Throws(-2147203036, () => Retrieve(), "Secret", Name);
    }

    private static SolutionZip Package() => SolutionZip.Runnable().With(File, Definition);

    private Entity NewValue(string? value) => new("environmentvariablevalue")
    {
        ["environmentvariabledefinitionid"] = bed.Rows("environmentvariabledefinition").Single().ToEntityReference(),
        ["schemaname"] = Name,
        ["value"] = value,
    };

    private string? Retrieve(IOrganizationService? service = null) =>
        (string?)(service ?? bed.Service).Execute(new OrganizationRequest("RetrieveEnvironmentVariableValue") { ["DefinitionSchemaName"] = Name })["Value"];
}
