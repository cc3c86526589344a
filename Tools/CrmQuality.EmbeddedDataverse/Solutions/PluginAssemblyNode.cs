using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Turns a <c>PluginAssembly</c> node into rows of pluginassembly and plugintype.</summary>
internal static class PluginAssemblyNode
{
    public static IEnumerable<Entity> Rows(XElement node, SolutionPackage package)
    {
        var fullName = node.RequiredAttribute("FullName", "customizations.xml, a plug-in assembly");
        var where = $"customizations.xml, plug-in assembly {fullName}";
        var name = new AssemblyName(fullName);
        var id = Node.Id(node.RequiredAttribute("PluginAssemblyId", where), where);
        var content = package.Content(node.Required("FileName", where));
        yield return new Entity("pluginassembly", id)
        {
            ["name"] = name.Name!,
            ["version"] = name.Version?.ToString() ?? "",
            ["culture"] = "neutral",
            ["publickeytoken"] = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []),
            ["content"] = Convert.ToBase64String(content),
            ["isolationmode"] = new OptionSetValue(node.Whole("IsolationMode", where) ?? 2),
            ["sourcetype"] = new OptionSetValue(node.Whole("SourceType", where) ?? 0),
            ["path"] = node.Optional("FileName")!.Split('/').Last(),
        };
        foreach (var type in node.Elements("PluginTypes").Elements("PluginType"))
        {
            yield return Type(type, new EntityReference("pluginassembly", id), name, where);
        }
    }

    private static Entity Type(XElement node, EntityReference assembly, AssemblyName name, string where)
    {
        var typeName = node.RequiredAttribute("Name", where);
        return new Entity("plugintype", Node.Id(node.RequiredAttribute("PluginTypeId", where), where))
        {
            ["typename"] = typeName,
            ["name"] = typeName,
            ["friendlyname"] = node.Optional("FriendlyName") ?? typeName,
            ["assemblyname"] = name.Name!,
            ["version"] = name.Version?.ToString() ?? "",
            ["pluginassemblyid"] = assembly,
        };
    }
}
