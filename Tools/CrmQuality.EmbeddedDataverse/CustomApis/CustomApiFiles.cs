using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>Turns the files below <c>customapis/</c> into rows of custom APIs, their messages, parameters and properties.</summary>
internal sealed class CustomApiFiles(SolutionPackage package, OrganizationMetadata metadata, ComponentIds ids)
{
    public const string Folder = "customapis/";
    private const string Key = "uniquename";
    private const string PluginType = "plugintypeid";

    private static readonly string[] ApiColumns =
    [
        "allowedcustomprocessingsteptype", "bindingtype", "boundentitylogicalname", "description", "displayname", "executeprivilegename",
        "iscustomizable", "isfunction", "isprivate", "name", "workflowsdkstepenabled", "statecode", "statuscode",
    ];

    private static readonly string[] PropertyColumns = ["description", "displayname", "iscustomizable", "logicalentityname", "name", "type", "statecode", "statuscode"];
    private static readonly string[] ParameterColumns = [.. PropertyColumns, "isoptional"];

    /// <summary>Files that say something in several languages, of which a row here keeps one.</summary>
    public List<string> Translated { get; } = [];

    public IEnumerable<Entity> Rows()
    {
        foreach (var folder in package.Below(Folder).GroupBy(file => file.Split('/')[1]))
        {
            var api = Api(Folder + folder.Key + "/customapi.xml");
            foreach (var row in Message(api))
            {
                yield return row;
            }

            yield return api;
            foreach (var file in folder.Where(file => file != Folder + folder.Key + "/customapi.xml"))
            {
                yield return Part(file, api);
            }
        }
    }

    private Entity Api(string file)
    {
        var root = package.Contains(file) ? package.Xml(file, CustomApiTables.Api) : throw new SolutionImportException(SolutionErrors.Schema, $"The zip does not hold '{file}'.");
        var node = Node(root, file, CustomApiTables.Api);
        var name = node.Name(Key);
        node.Require("name", "displayname", "description");
        var row = new Entity(CustomApiTables.Api, ids.Of(CustomApiTables.Api, Key, name)) { [Key] = name, [PluginType] = Reference(root, file) };
        return node.Fill(row, ApiColumns, PluginType);
    }

    /// <summary>The message of its name, and its pair with the table it is bound to.</summary>
    private static IEnumerable<Entity> Message(Entity api)
    {
        foreach (var row in CustomApiMessage.Rows(api))
        {
            yield return row;
        }

        api["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.Id((string)api[Key]));
    }

    private Entity Part(string file, Entity api)
    {
        var (table, columns) = file.Split('/') is [_, _, var folder, _, var name] ? (folder, name) switch
        {
            ("customapirequestparameters", "customapirequestparameter.xml") => (CustomApiTables.Parameter, ParameterColumns),
            ("customapiresponseproperties", "customapiresponseproperty.xml") => (CustomApiTables.Property, PropertyColumns),
            _ => throw NotKnown(file),
        } : throw NotKnown(file);
        var node = Node(package.Xml(file, table), file, table);
        node.Require("name", "type");
        var unique = node.Name(Key);
        var row = new Entity(table, ids.Of(table, Key, unique, CustomApiTables.Lookup, api.Id)) { [Key] = unique, [CustomApiTables.Lookup] = api.ToEntityReference() };
        return node.Fill(row, columns);
    }

    private ComponentNode Node(XElement root, string file, string table)
    {
        var node = new ComponentNode(root, file, metadata.Table(table)!);
        if (node.IsTranslated)
        {
            Translated.Add($"labels of {file} besides the default");
        }

        return node;
    }

    /// <summary>The node of the plug-in holds its identifier; the other way, an export key, is not read here.</summary>
    private static EntityReference? Reference(XElement root, string file)
    {
        var node = root.Element(PluginType);
        if (node is not { HasElements: true })
        {
            return null;
        }

        var id = node.Element(PluginType)?.Value.Trim()
            ?? throw new SolutionImportException($"{file}: a plug-in named by '{node.Elements().First().Name.LocalName}' is not supported by the embedded Dataverse; name it by plugintypeid.");
        return new EntityReference("plugintype", Guid.TryParse(id, out var parsed) ? parsed : throw new SolutionImportException(SolutionErrors.Schema, $"{file}: '{id}' is not an identifier."));
    }

    private static SolutionImportException NotKnown(string file) =>
        new(SolutionErrors.Schema, $"The zip holds '{file}', which is not a file of a custom API.");
}
