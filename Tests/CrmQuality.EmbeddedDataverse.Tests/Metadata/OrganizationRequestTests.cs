using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Metadata;

/// <summary>What a client asks of the organisation as a whole.</summary>
[TestClass]
public sealed class OrganizationRequestTests
{
    private readonly EmbeddedOrganization organization = new();

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    [TestMethod]
    [Conformance("Data", "RetrieveCurrentOrganization describes the organisation.", Certainty.Documented, "RetrieveCurrentOrganizationRequest, OrganizationDetail")]
    public void RetrieveCurrentOrganization_Always_DescribesIt()
    {
        var detail = (OrganizationDetail)Service.Execute(new OrganizationRequest("RetrieveCurrentOrganization"))["Detail"];

        Assert.AreEqual((organization.OrganizationId, "embedded", OrganizationState.Enabled), (detail.OrganizationId, detail.UniqueName, detail.State));
        Assert.AreEqual(Service.Execute(new OrganizationRequest("RetrieveVersion"))["Version"], detail.OrganizationVersion);
    }

    [TestMethod]
    [Conformance("Data", "RetrieveProvisionedLanguages answers the codes of the languages that can be used, the base language among them.", Certainty.Documented, "RetrieveProvisionedLanguagesRequest; here the base language and those of users' pages")]
    public void RetrieveProvisionedLanguages_WithAFinnishUser_AreTwo()
    {
        organization.AddUser("Sanna", 1035);

        CollectionAssert.AreEqual(new[] { 1033, 1035 }, (int[])Service.Execute(new OrganizationRequest("RetrieveProvisionedLanguages"))["RetrieveProvisionedLanguages"]);
    }

    [TestMethod]
    [Conformance("Data", "RetrieveTotalRecordCount counts the rows of tables.", Certainty.Documented, "RetrieveTotalRecordCountRequest; there from a snapshot of the last 24 hours, here as they are")]
    public void RetrieveTotalRecordCount_TwoTables_CountsThem()
    {
        Service.Create(new Entity("account"));
        Service.Create(new Entity("account"));

        var counts = (EntityRecordCountCollection)Service.Execute(
            new OrganizationRequest("RetrieveTotalRecordCount") { ["EntityNames"] = new[] { "account", "contact" } })["EntityRecordCountCollection"];

        Assert.AreEqual((2L, 0L), (counts["account"], counts["contact"]));
    }

    [TestMethod]
    [Conformance("Data", "A table that is not there is named in the fault of RetrieveTotalRecordCount.", Certainty.Assumed, "the code is that of queries", Check = "call RetrieveTotalRecordCount with a name that is no table; note code and text")]
    public void RetrieveTotalRecordCount_UnknownTable_NamesIt() => FaultAssert.Throws(
        -2147217150, () => Service.Execute(new OrganizationRequest("RetrieveTotalRecordCount") { ["EntityNames"] = new[] { "nosuch" } }), "nosuch");

    [TestMethod]
    [Conformance("Solutions", "PublishXml and PublishAllXml are accepted; where nothing waits for publishing, nothing changes.", Certainty.Documented, "Microsoft Learn, Publish customizations; PublishXmlRequest, PublishAllXmlRequest")]
    public void Publish_NothingPending_ChangesNothing()
    {
        Assert.HasCount(0, Service.Execute(new OrganizationRequest("PublishAllXml")).Results);
        Assert.HasCount(0, Service.Execute(new OrganizationRequest("PublishXml") { ["ParameterXml"] = "<importexportxml><entities><entity>account</entity></entities></importexportxml>" }).Results);
    }

    [TestMethod]
    [Conformance("Solutions", "Publishing needs the privilege to publish customisations.", Certainty.Documented, "Microsoft Learn, Publish customizations: prvPublishCustomization; error PrivilegeDenied")]
    public void Publish_ByASeller_IsRefused()
    {
        var seller = organization.ServiceFor(organization.AddUser("Ann"));

        FaultAssert.Throws(-2147220960, () => seller.Execute(new OrganizationRequest("PublishAllXml")), "prvPublishCustomization");
    }

    [TestMethod]
    [Conformance("Solutions", "PublishXml without ParameterXml, or with one that is not well-formed, is refused.", Certainty.Assumed, "the parameter is required; the code is not written", Check = "call PublishXml with the text '<importexportxml>'; note code and text")]
    public void PublishXml_NotWellFormed_IsRefused()
    {
        FaultAssert.Throws(-2147220989, () => Service.Execute(new OrganizationRequest("PublishXml")), "ParameterXml");
        FaultAssert.Throws(-2147220989, () => Service.Execute(new OrganizationRequest("PublishXml") { ["ParameterXml"] = "<importexportxml>" }), "line 1");
    }

    [TestMethod]
    [Conformance("Queries", "FetchXmlToQueryExpression turns a fetch into a query with the same rows.", Certainty.Documented, "FetchXmlToQueryExpressionRequest")]
    public void FetchXmlToQueryExpression_PlainFetch_FindsTheSameRows()
    {
        const string Fetch = "<fetch top='2'><entity name='account'><attribute name='name'/><order attribute='name'/><filter><condition attribute='name' operator='like' value='a%'/></filter></entity></fetch>";
        foreach (var name in new[] { "a3", "b1", "a1", "a2" })
        {
            Service.Create(new Entity("account") { ["name"] = name });
        }

        var query = (QueryExpression)Service.Execute(new OrganizationRequest("FetchXmlToQueryExpression") { ["FetchXml"] = Fetch })["Query"];

        Assert.AreEqual("a1 a2", string.Join(' ', Service.RetrieveMultiple(query).Entities.Select(row => row["name"])));
    }

    [TestMethod]
    [NotOfDataverse("fetches that a QueryExpression cannot say are refused by name")]
    public void FetchXmlToQueryExpression_Aggregate_IsRefusedByName() => FaultAssert.Throws(
        -2147203036,
        () => Service.Execute(new OrganizationRequest("FetchXmlToQueryExpression") { ["FetchXml"] = "<fetch aggregate='true'><entity name='account'><attribute name='name' alias='n' aggregate='count'/></entity></fetch>" }),
        "aggregates");
}
