using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.BadInput;

/// <summary>Steps that hold the criteria of another environment, as they do when somebody moves them along in a solution, or copies an environment.</summary>
[TestClass]
public sealed class ForeignSnapshotScenarios
{
    private const int NotEvaluated = 0;
    private const int Validated = 3;
    private static readonly Guid Elsewhere = new("e1e1e1e1-e1e1-4e1e-9e1e-e1e1e1e1e1e1");

    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.Floor));

    [TestMethod]
    public void Create_StepsHoldCriteriaOfAnotherEnvironment_AreJudgedByTheLiveVersionHere()
    {
        StepConfigurations.Write(organization.Service, Foreign(StepConfigurations.Read(organization.Service)));

        var id = organization.Rep.Create(Opportunity());

        Assert.AreEqual(Validated, organization.Verdict(id));
        Assert.Contains("RetrieveMultiple crmq_snapshot", organization.PluginCalls);
    }

    [TestMethod]
    public void Create_StepsHoldCriteriaOfAnotherEnvironmentAndNothingIsPublishedHere_IsNotEvaluated()
    {
        var empty = new CriteriaOrganization();
        StepConfigurations.Write(empty.Service, Foreign(StepConfigurations.Read(organization.Service)));

        var id = empty.Rep.Create(Opportunity());

        Assert.AreEqual(NotEvaluated, empty.Verdict(id));
        Assert.AreEqual("Not evaluated: no criteria are published.", empty.Read(id)["crmq_verdictreason"]);
    }

    [TestMethod]
    public void Create_InACopyOfTheEnvironment_IsJudgedAsBefore()
    {
        foreach (var step in organization.Service.All("sdkmessageprocessingstep", "name").Where(step => step.Text("name").Contains("keep versions", StringComparison.Ordinal)))
        {
            organization.Service.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        var copied = StepConfigurations.Read(organization.Service).Replace(organization.Organization.OrganizationId.ToString(), Elsewhere.ToString(), StringComparison.Ordinal);
        organization.Service.Update(new Entity("crmq_snapshot", organization.Service.All("crmq_snapshot", "crmq_version").Single().Id) { ["crmq_content"] = copied });
        StepConfigurations.Write(organization.Service, copied);

        var id = organization.Rep.Create(Opportunity());

        Assert.AreEqual(Validated, organization.Verdict(id));
    }

    private static Entity Opportunity() => new("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) };

    /// <summary>The same text with the ids that another environment would have.</summary>
    private string Foreign(string text) => text
        .Replace(organization.Organization.OrganizationId.ToString(), Elsewhere.ToString(), StringComparison.Ordinal)
        .Replace(organization.Service.All("crmq_criteriaset", "crmq_code").Single().Id.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
}
