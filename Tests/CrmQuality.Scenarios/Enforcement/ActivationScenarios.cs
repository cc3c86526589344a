using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>Steps imported without activation do nothing until somebody activates them.</summary>
[TestClass]
public sealed class ActivationScenarios
{
    private const string Step = "sdkmessageprocessingstep";
    private readonly EmbeddedOrganization organization = new();

    [TestMethod]
    public void Steps_ImportedWithoutActivation_RunOnceActivated()
    {
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        zip.Position = 0;
        organization.ImportSolution(zip, activateSteps: false);
        var service = organization.ServiceFor(organization.AdministratorId);

        var before = IsJudged(service);
        foreach (var step in service.RetrieveMultiple(new QueryExpression(Step)).Entities)
        {
            service.Update(new Entity(Step, step.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        }

        Assert.AreEqual((false, true), (before, IsJudged(service)));
    }

    private static bool IsJudged(IOrganizationService service)
    {
        var id = service.Create(PublishedOrganization.Opportunity(500m));
        return service.Retrieve("opportunity", id, new ColumnSet("crmq_evaluatedon", "crmq_verdict")).Contains("crmq_verdict");
    }
}
