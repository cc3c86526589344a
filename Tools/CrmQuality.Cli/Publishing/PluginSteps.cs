using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Publishing;

/// <summary>The registered steps of our plug-ins: hands them a snapshot and widens what they see.</summary>
internal sealed class PluginSteps(IOrganizationService service)
{
    private const string TypePrefix = "CrmQuality.Plugins.";
    private const int Synchronous = 0;

    /// <summary>UnmanagedCustomizationsNotAllowed, 0x80072042.</summary>
    private const int CustomizationsBlocked = -2147016638;

    /// <summary>Writes the snapshot into the synchronous steps, and adds columns to every filter and image.</summary>
    /// <param name="snapshot">The snapshot's text.</param>
    /// <param name="columns">What the criteria read.</param>
    /// <exception cref="InvalidOperationException">The steps cannot be changed, and hold an older snapshot.</exception>
    public PublishMode Apply(string snapshot, IReadOnlyCollection<string> columns)
    {
        var steps = Steps();
        try
        {
            Change(steps, snapshot, columns);
            return PublishMode.StepConfiguration;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == CustomizationsBlocked)
        {
            RequireNoConfiguration(steps, fault.Detail.Message);
            return PublishMode.Table;
        }
    }

    private static void RequireNoConfiguration(IEnumerable<Entity> steps, string reason)
    {
        if (steps.FirstOrDefault(step => step.Text("configuration").Length > 0) is { } configured)
        {
            throw new InvalidOperationException(
                $"Nothing was published: the step '{configured.Text("name")}' goes on with the criteria published earlier, because it cannot be changed. {reason} "
                + "Allow unmanaged customisations while publishing, or import the solution again with overwriting so that the steps read the live row.");
        }
    }

    private void Change(IReadOnlyList<Entity> steps, string snapshot, IReadOnlyCollection<string> columns)
    {
        foreach (var step in steps)
        {
            var changes = new Entity(step.LogicalName, step.Id);
            if (step.Choice("mode") == Synchronous)
            {
                changes["configuration"] = snapshot;
            }

            Widen(step, "filteringattributes", columns, changes);
            Save(changes);
        }

        foreach (var image in Rows("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", steps, "attributes"))
        {
            var changes = new Entity(image.LogicalName, image.Id);
            Widen(image, "attributes", columns, changes);
            Save(changes);
        }
    }

    private List<Entity> Steps()
    {
        var query = new QueryExpression("plugintype") { ColumnSet = new ColumnSet("typename") };
        query.Criteria.AddCondition("typename", ConditionOperator.BeginsWith, TypePrefix);
        var types = service.All(query).ToList();
        var steps = Rows("sdkmessageprocessingstep", "plugintypeid", types, "name", "mode", "filteringattributes", "configuration").ToList();
        return steps.Count > 0
            ? steps
            : throw new InvalidOperationException("The organisation has no step of CrmQuality: import the solution before publishing.");
    }

    private IEnumerable<Entity> Rows(string table, string lookup, IReadOnlyList<Entity> parents, params string[] columns) =>
        service.All(RowQueries.WhereIn(table, lookup, parents.Select(parent => (object)parent.Id), columns));

    /// <remarks>A blank list means all columns already.</remarks>
    private static void Widen(Entity row, string column, IReadOnlyCollection<string> columns, Entity changes)
    {
        var present = row.Text(column).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var missing = columns.Except(present, StringComparer.OrdinalIgnoreCase).ToList();
        if (present.Length > 0 && missing.Count > 0)
        {
            changes[column] = string.Join(",", present.Concat(missing).Order(StringComparer.Ordinal));
        }
    }

    private void Save(Entity changes)
    {
        if (changes.Attributes.Count > 0)
        {
            service.Update(changes);
        }
    }
}
