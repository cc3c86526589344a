using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>Sellers have a stock role and none of ours, and are judged all the same.</summary>
[TestClass]
public sealed class SecurityScenarios
{
    private const int PrivilegeDenied = -2147220960;
    private readonly PublishedOrganization published = new();

    [TestMethod]
    public void Save_BySellerWithoutOurRoles_IsJudgedAndLeavesAnEventOfSystem()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));
        published.Organization.DrainAsyncQueue();

        var query = new QueryExpression("crmq_pipelineevent") { ColumnSet = new ColumnSet("createdby") };
        var recorded = published.Administrator.RetrieveMultiple(query).Entities.Single();

        Assert.AreEqual(0, published.Organization.AsyncFailures.Count);
        Assert.IsNotNull(published.Read(id).GetAttributeValue<EntityReference>("crmq_criteriasetid"));
        Assert.AreEqual(published.Organization.SystemUserId, recorded.GetAttributeValue<EntityReference>("createdby").Id);
    }

    [TestMethod]
    [DataRow("crmq_snapshot")]
    [DataRow("crmq_criteriaset")]
    [DataRow("crmq_criterion")]
    [DataRow("crmq_criteriontranslation")]
    [DataRow("crmq_pipelineevent")]
    public void Query_OfOurTablesBySellerWithoutOurRoles_IsRefused(string table) =>
        Assert.AreEqual(PrivilegeDenied, Fault(() => published.English.RetrieveMultiple(new QueryExpression(table))).ErrorCode);

    [TestMethod]
    public void Update_OfAColleaguesOpportunity_IsRefused()
    {
        var id = published.English.Create(PublishedOrganization.Opportunity(500m));

        var fault = Fault(() => published.Finnish.Update(new Entity("opportunity", id) { ["name"] = "Mine" }));

        Assert.Contains("SecLib::AccessCheckEx failed", fault.Message);
    }

    private static OrganizationServiceFault Fault(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Detail;
}
