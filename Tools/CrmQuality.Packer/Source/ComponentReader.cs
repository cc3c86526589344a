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
