using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>What identifies a root component.</summary>
/// <param name="Type">Dataverse's number of its kind.</param>
/// <param name="Key">Its schema name, or its id without braces in lower case.</param>
internal sealed record RootKey(ComponentType Type, string Key)
{
    /// <summary>Whether components of this type are known by name.</summary>
    public bool IsByName => Type is ComponentType.Table or ComponentType.Choice or ComponentType.WebResource or ComponentType.SiteMap or ComponentType.App;

    /// <summary>The key of a row; null when its type is not handled.</summary>
    public static RootKey? Of(Part row)
    {
        bool isKnown = int.TryParse(row.Attribute("type"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Enum.IsDefined((ComponentType)number);
        if (!isKnown)
        {
            return null;
        }

        var key = new RootKey((ComponentType)number, row.Attribute("schemaName"));
        return key.IsByName ? key : key with { Key = Part.Id(row.Attribute("id")) };
    }

    /// <summary>The key of a form, which may be listed or not.</summary>
    public static RootKey OfForm(Part form) => new(ComponentType.Dashboard, Part.Id(form.Text("formid")));

    /// <summary>The keys of everything that must be listed.</summary>
    public static IEnumerable<(RootKey Key, Part Part)> OfContent(SolutionParts parts) =>
    [
        .. parts.Tables.Select(table => (new RootKey(ComponentType.Table, table.LogicalName), (Part)table)),
        .. parts.Choices.Select(choice => (new RootKey(ComponentType.Choice, choice.Attribute("Name")), choice)),
        .. parts.Roles.Select(role => (new RootKey(ComponentType.Role, Part.Id(role.Attribute("id"))), role)),
        .. parts.Dashboards.Select(dashboard => (new RootKey(ComponentType.Dashboard, Part.Id(dashboard.Text("FormId"))), dashboard)),
        .. parts.WebResources.Select(resource => (new RootKey(ComponentType.WebResource, resource.Name), (Part)resource)),
        .. parts.SiteMaps.Select(map => (new RootKey(ComponentType.SiteMap, map.Text("SiteMapUniqueName")), map)),
        .. parts.Apps.Select(app => (new RootKey(ComponentType.App, app.Text("UniqueName")), app)),
        .. parts.Assemblies.Select(assembly => (new RootKey(ComponentType.PluginAssembly, Part.Id(assembly.Attribute("PluginAssemblyId"))), assembly)),
        .. parts.Steps.Select(step => (new RootKey(ComponentType.PluginStep, Part.Id(step.Attribute("SdkMessageProcessingStepId"))), step)),
    ];

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"'{Key}' (type {Type:D})");
}
