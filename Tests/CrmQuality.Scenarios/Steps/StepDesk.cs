using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Steps;

/// <summary>Registers steps as an administrator does with rows: those of scripted plug-ins, and ours on further tables.</summary>
internal sealed class StepDesk(EmbeddedOrganization organization, IOrganizationService administrator)
{
    private static readonly string[] Copied = ["name", "plugintypeid", "eventhandler", "sdkmessageid", "sdkmessagefilterid", "stage", "mode", "rank", "configuration", "filteringattributes"];
    private static readonly string[] ImageColumns = ["name", "entityalias", "imagetype", "attributes", "messagepropertyname", "sdkmessageprocessingstepid"];
    private Guid? scripted;

    /// <summary>A step of a scripted plug-in.</summary>
    public Guid Register(string message, string table, int stage, Action<ScriptedRun> work, Action<Entity>? adjust = null) =>
        Register(scripted ??= Host(typeof(ScriptedPlugin)), ScriptedPlugin.Does(work), message, table, stage, adjust);

    /// <summary>A step of a plug-in type that the organisation knows by its name.</summary>
    public Guid RegisterKnown(string typeName, string? configuration, string message, string table, int stage, Action<Entity>? adjust = null)
    {
        var type = new QueryExpression("plugintype") { Criteria = { Conditions = { new ConditionExpression("typename", ConditionOperator.Equal, typeName) } } };
        return Register(Only(type), configuration, message, table, stage, adjust);
    }

    public void AddImage(Guid step, string alias, string columns) => administrator.Create(new Entity("sdkmessageprocessingstepimage")
    {
        ["name"] = alias,
        ["entityalias"] = alias,
        ["imagetype"] = new OptionSetValue(0),
        ["attributes"] = columns,
        ["messagepropertyname"] = "Target",
        ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
    });

    /// <summary>Registers our steps of these names once more, right after themselves, as a copy left behind by an upgrade would be.</summary>
    public void Double(params string[] names)
    {
        foreach (var step in administrator.All("sdkmessageprocessingstep", Copied).Where(step => names.Any(name => step.Text("name").StartsWith("CrmQuality: " + name, StringComparison.Ordinal))).ToList())
        {
            var copy = CopyOf(step, Copied);
            copy["name"] = step.Text("name") + " again";
            copy["rank"] = step.GetAttributeValue<int>("rank") + 1;
            var id = administrator.Create(copy);
            foreach (var image in administrator.All("sdkmessageprocessingstepimage", ImageColumns).Where(image => image.Reference("sdkmessageprocessingstepid") == step.Id).ToList())
            {
                var second = CopyOf(image, ImageColumns);
                second["sdkmessageprocessingstepid"] = new EntityReference(step.LogicalName, id);
                administrator.Create(second);
            }
        }
    }

    public void Remove(Guid step) => administrator.Delete("sdkmessageprocessingstep", step);

    private Guid Register(Guid type, string? configuration, string message, string table, int stage, Action<Entity>? adjust)
    {
        var messageId = Only(Where("sdkmessage", "name", message));
        var filter = Where("sdkmessagefilter", "sdkmessageid", messageId);
        filter.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"Test: {message} of {table} in {stage}",
            ["plugintypeid"] = new EntityReference("plugintype", type),
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", Only(filter)),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["configuration"] = configuration,
        };
        adjust?.Invoke(step);
        return administrator.Create(step);
    }

    private Guid Host(Type plugin)
    {
        organization.LoadPlugins(plugin.Assembly);
        var assembly = administrator.Create(new Entity("pluginassembly") { ["name"] = plugin.Assembly.GetName().Name });
        return administrator.Create(new Entity("plugintype") { ["typename"] = plugin.FullName, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly) });
    }

    private static Entity CopyOf(Entity row, string[] columns)
    {
        var copy = new Entity(row.LogicalName);
        foreach (var column in columns.Where(row.Contains))
        {
            copy[column] = row[column];
        }

        return copy;
    }

    private static QueryExpression Where(string table, string column, object value) =>
        new(table) { Criteria = { Conditions = { new ConditionExpression(column, ConditionOperator.Equal, value) } } };

    private Guid Only(QueryExpression query) => administrator.RetrieveMultiple(query).Entities.Single().Id;
}
