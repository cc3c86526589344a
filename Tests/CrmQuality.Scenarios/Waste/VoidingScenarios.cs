using CrmQuality.Scenarios.Meetings;
using CrmQuality.Scenarios.Support;

namespace CrmQuality.Scenarios.Waste;

/// <summary>Who may take a first validation back, and with what reason.</summary>
[TestClass]
public sealed class VoidingScenarios
{
    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Void_OwnerOrCredited_IsRefused()
    {
        var opportunity = organization.Opportunity(500, organization.Manager);

        var message = CriteriaOrganization.Refusal(() => organization.Void(opportunity, organization.Manager));

        Assert.Contains("Somebody else has to void", message);
    }

    [TestMethod]
    public void Void_Rep_MayNot() =>
        CriteriaOrganization.Refusal(() => organization.Void(organization.Opportunity(500), organization.Bo));

    [TestMethod]
    public void Void_WithoutSayingWhy_IsRefused() =>
        Assert.Contains("Say in a sentence why", CriteriaOrganization.Refusal(() => organization.Void(organization.Opportunity(500), organization.Manager, "-")));

    [TestMethod]
    public void Void_NeverCredited_IsRefused() =>
        Assert.Contains("Nobody is credited", CriteriaOrganization.Refusal(() => organization.Void(organization.Opportunity(), organization.Manager)));
}
