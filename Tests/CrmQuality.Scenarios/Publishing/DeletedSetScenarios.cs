using System.Linq;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Publishing;

/// <summary>A verdict refers to the row of its criteria set: where that row is gone, saves must not fail for it.</summary>
[TestClass]
public sealed class DeletedSetScenarios
{
    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.Floor));

    [TestMethod]
    public void Delete_PublishedSetThatJudgedNothingYet_IsRefused()
    {
        var message = CriteriaOrganization.Refusal(Delete);

        Assert.Contains("'Direct sales' is published", message);
        Assert.AreEqual(3, organization.Verdict(organization.Rep.Create(Opportunity())));
    }

    [TestMethod]
    public void Delete_RetiredSetThatJudgedNothing_Succeeds()
    {
        organization.Publish("publish", organization.Write(Drafts.Set(Drafts.Floor) with { Code = "OTHER" }));
        organization.Publish("retire", Set());

        Delete();

        Assert.AreEqual(3, organization.Verdict(organization.Rep.Create(Opportunity())));
    }

    [TestMethod]
    public void Rollback_ToAVersionWhoseSetIsGone_IsRefused()
    {
        organization.Publish("publish", organization.Write(Drafts.Set(Drafts.Floor) with { Code = "OTHER" }));
        organization.Publish("retire", Set());
        Delete();

        Assert.Contains("'Direct sales'", CriteriaOrganization.Refusal(() => organization.Publish("rollback", version: 1)));
    }

    private static Entity Opportunity() => new("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) };

    private System.Guid Set() => organization.Service
        .RetrieveMultiple(new QueryExpression("crmq_criteriaset") { Criteria = { Conditions = { new ConditionExpression("crmq_code", ConditionOperator.Equal, "DIRECT") } } })
        .Entities.Single().Id;

    private void Delete() => organization.Service.Delete("crmq_criteriaset", Set());
}
