using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Support;

/// <summary>Changes what steps hold, as an administrator or an import can.</summary>
internal static class StepConfigurations
{
    /// <summary>What the judging steps hold.</summary>
    public static string Read(IOrganizationService service) =>
        service.All("sdkmessageprocessingstep", "configuration").Select(step => step.Text("configuration")).Where(text => text.Length > 0).Distinct().Single();

    /// <summary>Gives the synchronous steps on opportunities another configuration.</summary>
    /// <param name="service">As the administrator.</param>
    /// <param name="configuration">The text; null empties them.</param>
    /// <param name="names">A part of the names of the steps meant; blank means all.</param>
    public static void Write(IOrganizationService service, string? configuration, string names = "")
    {
        foreach (var step in service.All("sdkmessageprocessingstep", "name", "mode").Where(step => step.Choice("mode") == 0 && IsOnOpportunities(step) && step.Text("name").Contains(names, StringComparison.Ordinal)))
        {
            service.Update(new Entity(step.LogicalName, step.Id) { ["configuration"] = configuration });
        }
    }

    /// <summary>Takes a column out of every filter and image, as a publish that did not know it leaves them.</summary>
    public static void Forget(IOrganizationService service, string column)
    {
        Forget(service, "sdkmessageprocessingstep", "filteringattributes", column);
        Forget(service, "sdkmessageprocessingstepimage", "attributes", column);
    }

    /// <summary>Takes a column out of the lists of one kind.</summary>
    public static void Forget(IOrganizationService service, string table, string list, string column)
    {
        foreach (var row in service.All(table, list).Where(row => row.Text(list).Split(',').Contains(column)))
        {
            service.Update(new Entity(table, row.Id) { [list] = string.Join(",", row.Text(list).Split(',').Where(one => one != column)) });
        }
    }

    private static bool IsOnOpportunities(Entity step) => step.Text("name").Contains("opportunity", StringComparison.Ordinal);
}
