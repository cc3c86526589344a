using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Turns an <c>SdkMessageProcessingStep</c> node into rows of the step, its message, its filter and its images.</summary>
internal sealed class StepNode
{
    private readonly XElement node;
    private readonly string where;

    public StepNode(XElement node)
    {
        this.node = node;
        Name = node.RequiredAttribute("Name", "customizations.xml, a step");
        where = $"customizations.xml, step '{Name}'";
        Id = Node.Id(node.RequiredAttribute("SdkMessageProcessingStepId", where), where);
        Message = ReadMessage();
        Table = node.Optional("PrimaryEntity") is { } table and not "none" ? Node.Logical(table) : null;
        TypeName = node.Required("PluginTypeName", where);
    }

    public string Name { get; }

    public Guid Id { get; }

    public string Message { get; }

    /// <summary>Null when the step is for every table.</summary>
    public string? Table { get; }

    /// <summary>Assembly-qualified, or just the class.</summary>
    public string TypeName { get; }

    public IEnumerable<string> NamedColumns =>
        Names(node.Optional("FilteringAttributes")).Concat(Images.SelectMany(image => Names(image.Optional("Attributes"))));

    private IEnumerable<XElement> Images => node.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage");

    public IEnumerable<Entity> Rows(EntityReference pluginType, bool isActive)
    {
        var message = new Entity("sdkmessage", SdkMessages.Id(Message)) { ["name"] = Message };
        yield return message;
        var step = Step(pluginType, message.ToEntityReference(), isActive);
        if (Table is not null)
        {
            var filter = new Entity("sdkmessagefilter", SdkMessages.FilterId(Message, Table))
            {
                ["sdkmessageid"] = message.ToEntityReference(),
                ["primaryobjecttypecode"] = Table,
            };
            yield return filter;
            step["sdkmessagefilterid"] = filter.ToEntityReference();
        }

        yield return step;
        foreach (var image in Images)
        {
            yield return Image(image, step.ToEntityReference());
        }
    }

    private Entity Step(EntityReference pluginType, EntityReference message, bool isActive) => new("sdkmessageprocessingstep", Id)
    {
        ["name"] = Name,
        ["description"] = node.Optional("Description")!,
        ["configuration"] = node.Element("Configuration")?.Value!,
        ["filteringattributes"] = node.Optional("FilteringAttributes")!,
        ["stage"] = new OptionSetValue(node.Whole("Stage", where) ?? throw new SolutionImportException(SolutionErrors.Schema, $"{where}: it has no stage.")),
        ["mode"] = new OptionSetValue(node.Whole("Mode", where) ?? 0),
        ["rank"] = node.Whole("Rank", where) ?? 1,
        ["asyncautodelete"] = node.Flag("AsyncAutoDelete", false),
        ["invocationsource"] = new OptionSetValue(node.Whole("InvocationSource", where) ?? 0),
        ["supporteddeployment"] = new OptionSetValue(node.Whole("SupportedDeployment", where) ?? 0),
        ["ishidden"] = node.Flag("IsHidden", false),
        ["iscustomizable"] = new BooleanManagedProperty(node.Flag("IsCustomizable", true)),
        ["sdkmessageid"] = message,
        ["plugintypeid"] = pluginType,
        ["eventhandler"] = pluginType,
        ["statecode"] = new OptionSetValue(isActive ? 0 : 1),
        ["statuscode"] = new OptionSetValue(isActive ? 1 : 2),
    };

    private Entity Image(XElement image, EntityReference step)
    {
        var alias = image.Required("EntityAlias", where);
        return new Entity("sdkmessageprocessingstepimage", Node.Id(image.Required("SdkMessageProcessingStepImageId", where), where))
        {
            ["name"] = image.Attribute("Name")?.Value ?? alias,
            ["entityalias"] = alias,
            ["attributes"] = image.Optional("Attributes")!,
            ["imagetype"] = new OptionSetValue(image.Whole("ImageType", where) ?? 0),
            ["messagepropertyname"] = image.Required("MessagePropertyName", where),
            ["iscustomizable"] = new BooleanManagedProperty(image.Flag("IsCustomizable", true)),
            ["sdkmessageprocessingstepid"] = step,
        };
    }

    private string ReadMessage()
    {
        if (node.Optional("SdkMessageName") is { } name)
        {
            return name;
        }

        var id = Node.Id(node.Required("SdkMessageId", where), where);
        return SdkMessages.Name(id) ?? throw new SolutionImportException(SolutionErrors.MissingDependencies, $"{where}: the message {id} is not known to the embedded Dataverse.");
    }

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
