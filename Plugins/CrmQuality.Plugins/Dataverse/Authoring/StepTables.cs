using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>The registered steps of our plug-ins: hands them a snapshot and widens what they see.</summary>
internal sealed class StepTables(IOrganizationService service)
{
    private const int Synchronous = 0;
    private const string Namespace = "CrmQuality.Plugins.";

    /// <summary>The types that judge; those on opportunity see its columns.</summary>
    private static readonly string[] Types =
    [
        Namespace + "Opportunities.ScreenOpportunity", Namespace + "Opportunities.JudgeOpportunity", Namespace + "Opportunities.RecordPipelineEvent",
        Namespace + "Opportunities.GateWin", Namespace + "Opportunities.GateProcessStage", Namespace + "Quotes.GateQuote",
    ];

    private readonly List<Entity> steps = Read(service);

    /// <summary>The steps that judge, as they are registered.</summary>
    public IReadOnlyList<Entity> Steps => steps;

    /// <summary>Those of them that see the opportunity being saved.</summary>
    public IEnumerable<Entity> OnOpportunity => steps.Where(step => Array.IndexOf(Types, TypeOf(step)) < 3);

    /// <summary>The full name of a step's plug-in type.</summary>
    public static string TypeOf(Entity step) => (string)step.GetAttributeValue<AliasedValue>("type.typename").Value;

    /// <summary>The images of the steps on opportunity.</summary>
    public List<Entity> Images()
    {
        var query = new QueryExpression("sdkmessageprocessingstepimage")
        {
            ColumnSet = new ColumnSet("sdkmessageprocessingstepid", "attributes", "entityalias", "imagetype"),
        };
        query.Criteria.AddCondition("sdkmessageprocessingstepid", ConditionOperator.In, OnOpportunity.Select(step => (object)step.Id).ToArray());
        return service.All(query);
    }

    /// <summary>Whether a managed solution forbids to change one of them.</summary>
    public bool AreLocked => steps.Any(step => step.GetAttributeValue<BooleanManagedProperty>("iscustomizable") is { Value: false });

    /// <summary>The name of the first step that holds a snapshot; null when all read the live row.</summary>
    public string? Configured => steps.FirstOrDefault(step => !string.IsNullOrEmpty(step.GetAttributeValue<string>("configuration")))?.GetAttributeValue<string>("name");

    /// <summary>The columns that filters and images need for a snapshot.</summary>
    public static List<string> ColumnsFor(Snapshot snapshot) =>
        OpportunityColumns.Watched.Union(snapshot.Columns.Select(column => column.Name)).Union(snapshot.AddedColumns).ToList();

    /// <summary>Whether the step takes the snapshot.</summary>
    public static bool TakesSnapshot(Entity step) => step.GetAttributeValue<OptionSetValue>("mode")?.Value == Synchronous;

    /// <summary>Writes the snapshot into the synchronous steps, and adds columns to every filter and image; never takes one away.</summary>
    public void Apply(string snapshot, IReadOnlyCollection<string> columns)
    {
        foreach (var step in steps)
        {
            var changes = new Entity(step.LogicalName, step.Id);
            if (TakesSnapshot(step))
            {
                changes["configuration"] = snapshot;
            }

            if (OnOpportunity.Contains(step))
            {
                Widen(step, "filteringattributes", columns, changes);
            }

            Save(changes);
        }

        foreach (var image in Images())
        {
            var changes = new Entity(image.LogicalName, image.Id);
            Widen(image, "attributes", columns, changes);
            Save(changes);
        }
    }

    /// <summary>The columns that a filter or image lacks; a blank list means all columns already.</summary>
    public static List<string> Missing(Entity row, string list, IEnumerable<string> columns)
    {
        var present = (row.GetAttributeValue<string>(list) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        return present.Length == 0 ? [] : columns.Except(present).ToList();
    }

    private static void Widen(Entity row, string list, IEnumerable<string> columns, Entity changes)
    {
        var missing = Missing(row, list, columns);
        if (missing.Count > 0)
        {
            changes[list] = row.GetAttributeValue<string>(list) + "," + string.Join(",", missing);
        }
    }

    private void Save(Entity changes)
    {
        if (changes.Attributes.Count > 0)
        {
            service.Update(changes);
        }
    }

    /// <exception cref="InvalidOperationException">There are none.</exception>
    private static List<Entity> Read(IOrganizationService service)
    {
        var query = new QueryExpression("sdkmessageprocessingstep")
        {
            ColumnSet = new ColumnSet("name", "mode", "stage", "rank", "statecode", "filteringattributes", "configuration", "iscustomizable"),
        };
        var type = query.AddLink("plugintype", "plugintypeid", "plugintypeid");
        type.EntityAlias = "type";
        type.Columns = new ColumnSet("typename");
        type.LinkCriteria.AddCondition("typename", ConditionOperator.In, Types.Cast<object>().ToArray());
        var steps = service.All(query);
        return steps.Count > 0
            ? steps
            : throw new InvalidOperationException("The environment has no step of CrmQuality: import the solution before publishing.");
    }
}
