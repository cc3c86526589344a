using System.Linq;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Plugins.Dataverse.Authoring;

namespace CrmQuality.Tools.Tests.Publishing;

[TestClass]
public sealed class MetadataCatalogTests
{
    [TestMethod]
    [DataRow("account", "industrycode")]
    [DataRow("contact", "accountrolecode")]
    [DataRow("lead", "leadqualitycode")]
    [DataRow("systemuser", "businessunitid")]
    [DataRow("appointment", "statecode")]
    [DataRow("phonecall", "directioncode")]
    [DataRow("email", "statuscode")]
    [DataRow("task", "prioritycode")]
    [DataRow("quote", "statecode")]
    [DataRow("opportunityproduct", "quantity")]
    [DataRow("annotation", "isdocument")]
    [DataRow("connection", "record2roleid")]
    public void Tables_LinkedToOpportunity_AreDescribed(string table, string column)
    {
        var organization = new EmbeddedOrganization();
        var tables = new MetadataCatalog(organization.ServiceFor(organization.AdministratorId)).Tables;

        Assert.IsTrue(tables.Opportunity.Columns.Any());
        Assert.IsTrue(tables.Find(table)!.TryFind(column, out _));
    }
}
