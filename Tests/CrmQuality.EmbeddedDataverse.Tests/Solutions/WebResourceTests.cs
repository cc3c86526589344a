using System;
using System.Linq;
using System.Text;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Web resources in a package.</summary>
[TestClass]
public sealed class WebResourceTests
{
    private const string Entry = "WebResources/xmpl_helpjs3F2504E0-4F89-11D3-9A0C-0305E82C3301";

    private const string Node =
        """
        <WebResources><WebResource><WebResourceId>{3f2504e0-4f89-11d3-9a0c-0305e82c3301}</WebResourceId><Name>xmpl_/help.js</Name><DisplayName>Help</DisplayName>
        <WebResourceType>3</WebResourceType><IntroducedVersion>1.0.0.0</IntroducedVersion><IsCustomizable>0</IsCustomizable><CanBeDeleted>0</CanBeDeleted><IsHidden>0</IsHidden>
        <FileName>/WebResources/xmpl_helpjs3F2504E0-4F89-11D3-9A0C-0305E82C3301</FileName></WebResource></WebResources><Languages>
        """;

    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "A web resource is a row with its name, type and content in Base64, which a query by name finds.", Certainty.Documented, "Table reference of webresource")]
    public void Import_WebResource_IsFoundByItsName()
    {
        bed.Import(Package());
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet("name", "displayname", "webresourcetype", "content") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "xmpl_/help.js");

        var row = bed.Service.RetrieveMultiple(query).Entities.Single();

        Assert.AreEqual(("Help", 3, "alert(1);"), ((string)row["displayname"], ((OptionSetValue)row["webresourcetype"]).Value, Encoding.UTF8.GetString(Convert.FromBase64String((string)row["content"]))));
    }

    [TestMethod]
    [Conformance("Solutions", "A new version of the solution brings the new content.", Certainty.Documented, "Power Platform ALM: upgrade or update a solution")]
    public void Import_NewVersion_ReplacesTheContent()
    {
        bed.Import(Package());

        bed.Import(Package().Version("1.3.0.0").With(Entry, "alert(2);"));

        Assert.AreEqual("alert(2);", Encoding.UTF8.GetString(Convert.FromBase64String((string)bed.Rows("webresource").Single()["content"])));
    }

    [TestMethod]
    [Conformance("Solutions", "Every user can read web resources: pages are made of them.", Certainty.Assumed, "that stock roles let read them is not written", Check = "sign in as a user with the role Salesperson; query webresource by name; note the answer")]
    public void Retrieve_WebResource_BySalesperson_IsPossible()
    {
        bed.Import(Package());
        var seller = bed.Organization.ServiceFor(bed.Organization.AddUser("Ann"));

        Assert.HasCount(1, seller.RetrieveMultiple(new QueryExpression("webresource")).Entities);
    }

    [TestMethod]
    [Conformance("Solutions", "Uninstalling takes the web resource.", Certainty.Documented, "Power Platform ALM: delete a managed solution")]
    public void Delete_Solution_TakesTheWebResource()
    {
        bed.Import(Package());

        bed.Service.Delete("solution", bed.Solution.Id);

        Assert.HasCount(0, bed.Rows("webresource"));
    }

    [TestMethod]
    [DataRow("schemaName=\"xmpl_/help.js\"", "schemaName=\"xmpl_/other.js\"", SolutionErrors.MissingComponent, "xmpl_/other.js")]
    [DataRow("""<RootComponent type="61" schemaName="xmpl_/help.js" behavior="0"/>""", "", SolutionErrors.MissingRootComponent, "xmpl_/help.js")]
    [Conformance("Solutions", "A web resource must be a root component, and the other way round.", Certainty.Documented, "Web service error codes: ImportMissingComponent, ImportMissingRootComponentEntry")]
    public void Import_NotARootComponent_IsRefused(string old, string replacement, int code, string word) =>
        bed.RefusesToChangeAnything(code, () => bed.Import(Package().Replace("solution.xml", old, replacement)), word);

    [TestMethod]
    [DataRow("<WebResourceType>3", "<WebResourceType>13", SolutionErrors.Schema, "13")]
    [DataRow("<FileName>/WebResources/xmpl_", "<FileName>/WebResources/gone_", SolutionErrors.Import, "gone_")]
    [NotOfDataverse("what a refusal of a web resource says")]
    public void Import_SomethingWrong_NamesIt(string old, string replacement, int code, string word) =>
        bed.RefusesToChangeAnything(code, () => bed.Import(Package().Customize(old, replacement)), word);

    private static SolutionZip Package() => SolutionZip.Runnable()
        .Customize("<Languages>", Node)
        .With(Entry, "alert(1);")
        .Replace("solution.xml", "</RootComponents>", """<RootComponent type="61" schemaName="xmpl_/help.js" behavior="0"/></RootComponents>""");
}
