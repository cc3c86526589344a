using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Takes the unmanaged layers off our steps and their images, which publishing put there.</summary>
internal sealed class StepLayers(IOrganizationService service)
{
    private const string Step = "sdkmessageprocessingstep";
    private const string Image = "sdkmessageprocessingstepimage";

    /// <summary>Removes them.</summary>
    /// <returns>How many there were.</returns>
    public int Remove()
    {
        var steps = Steps();
        if (steps.Length == 0)
        {
            return 0;
        }

        var images = service.All(RowQueries.WhereIn(Image, Step + "id", steps.Cast<object>())).Select(row => row.Id);
        return steps.Count(step => Remove("SdkMessageProcessingStep", step)) + images.Count(image => Remove("SdkMessageProcessingStepImage", image));
    }

    private Guid[] Steps()
    {
        var query = new QueryExpression(Step);
        query.Criteria.AddCondition("ismanaged", ConditionOperator.Equal, true);
        query.AddLink("plugintype", "plugintypeid", "plugintypeid").LinkCriteria.AddCondition("typename", ConditionOperator.BeginsWith, "CrmQuality.Plugins.");
        return [.. service.All(query).Select(row => row.Id)];
    }

    private bool Remove(string kind, Guid component)
    {
        if (!HasLayer(kind, component))
        {
            return false;
        }

        service.Execute(new OrganizationRequest("RemoveActiveCustomizations") { ["SolutionComponentName"] = kind, ["ComponentId"] = component });
        return true;
    }

    /// <remarks>The platform tells the layers of one component at a time.</remarks>
    private bool HasLayer(string kind, Guid component)
    {
        var query = new QueryExpression("msdyn_componentlayer") { ColumnSet = new ColumnSet("msdyn_solutionname") };
        query.Criteria.AddCondition("msdyn_componentid", ConditionOperator.Equal, component.ToString("D"));
        query.Criteria.AddCondition("msdyn_solutioncomponentname", ConditionOperator.Equal, kind);
        return service.RetrieveMultiple(query).Entities.Any(layer => layer.Text("msdyn_solutionname") == "Active");
    }
}
