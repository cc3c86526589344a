using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the components that are one file each.</summary>
internal static class ComponentReader
{
    private const string AssemblyEnding = ".dll.data.xml";

    public static IReadOnlyList<Component> Choices(SolutionFolder folder) =>
        [.. folder.Below("OptionSets").Select(file => Read(folder, file, "optionset", "Name", ComponentType.Choice))];

    public static IReadOnlyList<Component> Steps(SolutionFolder folder) =>
        [.. folder.Below("SdkMessageProcessingSteps")
            .Select(file => Read(folder, file, "SdkMessageProcessingStep", "SdkMessageProcessingStepId", ComponentType.PluginStep))];

    public static IReadOnlyList<Component> Roles(SolutionFolder folder) =>
        [.. folder.Below("Roles").Select(file => Role(folder, file))];

    public static IReadOnlyList<Component> Dashboards(SolutionFolder folder) =>
        [.. folder.Below("Dashboards").Select(file => Named(folder, file, "Dashboard", "FormId", ComponentType.Dashboard, file.Split('/')[^1][..^".xml".Length]))];

    public static IReadOnlyList<Component> Apps(SolutionFolder folder) =>
        [.. folder.Below("AppModules", "/AppModule.xml").Select(file => Named(folder, file, "AppModule", "UniqueName", ComponentType.App, file.Split('/')[^2]))];

    public static IReadOnlyList<Component> SiteMaps(SolutionFolder folder) =>
        [.. folder.Below("AppModuleSiteMaps", "/AppModuleSiteMap.xml").Select(file => Named(folder, file, "AppModuleSiteMap", "SiteMapUniqueName", ComponentType.SiteMap, file.Split('/')[^2]))];

    public static Component Assembly(SolutionFolder folder)
    {
        string[] files = [.. folder.Below("PluginAssemblies", AssemblyEnding)];
        if (files.Length != 1)
        {
            throw new PackException("PluginAssemblies", $"there must be exactly one *{AssemblyEnding}, found {files.Length}: the product ships one assembly.");
        }

        XElement node = folder.Load(files[0], "PluginAssembly");
        string written = Value(files[0], node.Element("FileName")?.Value, "FileName");
        string expected = "/" + files[0][..^".data.xml".Length];
        return written == expected
            ? new Component(ComponentType.PluginAssembly, Id(Value(files[0], node.Attribute("PluginAssemblyId")?.Value, "PluginAssemblyId")), files[0], node)
            : throw new PackException(files[0], $"<FileName> is '{written}', expected '{expected}' after the place of this file.");
    }

    /// <summary>An id as it is compared: without braces, in lower case.</summary>
    public static string Id(string written) => written.Trim('{', '}').ToLowerInvariant();

    /// <summary>A role is known by its id and its file by its name.</summary>
    private static Component Role(SolutionFolder folder, string file)
    {
        XElement node = folder.Load(file, "Role");
        string name = Value(file, node.Attribute("name")?.Value, "name");
        return file == $"Roles/{name}.xml"
            ? new Component(ComponentType.Role, Id(Value(file, node.Attribute("id")?.Value, "id")), file, node)
            : throw new PackException(file, $"name is '{name}', but the file is not named after it.");
    }

    /// <summary>A component whose file, or the folder it is in, has the name that an element states.</summary>
    private static Component Named(SolutionFolder folder, string file, string root, string element, ComponentType type, string place)
    {
        XElement node = folder.Load(file, root);
        string written = Value(file, node.Element(element)?.Value, element);
        return written == place
            ? new Component(type, type == ComponentType.Dashboard ? Id(written) : written, file, node)
            : throw new PackException(file, $"<{element}> is '{written}', expected '{place}' after the place of this file.");
    }

    private static Component Read(SolutionFolder folder, string file, string element, string key, ComponentType type)
    {
        XElement node = folder.Load(file, element);
        string written = Value(file, node.Attribute(key)?.Value, key);
        return file.EndsWith($"/{written}.xml", StringComparison.Ordinal)
            ? new Component(type, type == ComponentType.Choice ? written : Id(written), file, node)
            : throw new PackException(file, $"{key} is '{written}', but the file is not named after it.");
    }

    private static string Value(string file, string? value, string name) =>
        string.IsNullOrEmpty(value) ? throw new PackException(file, $"{name} is missing.") : value;
}
