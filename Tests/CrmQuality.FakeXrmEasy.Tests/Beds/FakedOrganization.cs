using System;
using System.IO;
using System.Linq;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.SecondOpinion;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.FakeXrmEasy.Tests.Beds;

/// <summary>FakeXrmEasy with the judging plug-in before creation and update. Its pipeline hands over no images, so an update is run directly.</summary>
internal sealed class FakedOrganization
{
    private readonly XrmFakedContext context = new();

    public static string Snapshot { get; } = File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(FakedOrganization).Assembly.Location)!, "snapshot.json")).Trim();

    public (Entity? Saved, string? Refusal) Run(SaveScenario scenario)
    {
        try
        {
            return (scenario.Stored is null ? Judged(scenario.Target, null) : Updated(scenario.Stored, scenario.Target), null);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private Entity Updated(Entity stored, Entity changes)
    {
        var image = Judged(Clone(stored), null);
        image["statecode"] = new OptionSetValue(0);
        image["createdon"] = SaveScenario.Now;
        var update = Clone(changes);
        update.Id = image.Id;
        var target = Judged(update, image);
        foreach (var column in target.Attributes.ToList())
        {
            image[column.Key] = column.Value;
        }

        return image;
    }

    /// <summary>Runs the plug-in on the row and writes what it made of it.</summary>
    private Entity Judged(Entity row, Entity? image)
    {
        var service = context.GetOrganizationService();
        var execution = context.GetDefaultPluginContext();
        execution.MessageName = image is null ? "Create" : "Update";
        execution.PrimaryEntityName = row.LogicalName;
        execution.Stage = 20;
        execution.OperationCreatedOn = SaveScenario.Now;
        execution.InputParameters = new ParameterCollection { ["Target"] = row };
        execution.PreEntityImages = [];
        if (image is not null)
        {
            execution.PreEntityImages["PreImage"] = image;
        }

        context.ExecutePluginWith(execution, new JudgeOpportunity(Snapshot));
        if (image is null)
        {
            row.Id = service.Create(row);
        }
        else
        {
            service.Update(row);
        }

        return service.Retrieve(row.LogicalName, row.Id, new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
    }

    private static Entity Clone(Entity row)
    {
        var copy = new Entity(row.LogicalName);
        copy.Attributes.AddRange(row.Attributes);
        return copy;
    }
}
