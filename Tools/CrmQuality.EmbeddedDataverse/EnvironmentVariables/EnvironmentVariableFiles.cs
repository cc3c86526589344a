using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.EnvironmentVariables;

/// <summary>Turns the files below <c>environmentvariabledefinitions/</c> into rows of definitions and of their values.</summary>
internal sealed class EnvironmentVariableFiles(SolutionPackage package, OrganizationMetadata metadata, ComponentIds ids)
{
    public const string Folder = "environmentvariabledefinitions/";
    public const string Definition = "environmentvariabledefinition";
    public const string Value = "environmentvariablevalue";
    private const string Key = "schemaname";
    private const string DefinitionFile = "environmentvariabledefinition.xml";
    private const string ValuesFile = "environmentvariablevalues.json";

    private static readonly string[] Columns =
    [
        "apiid", "defaultvalue", "description", "displayname", "hint", "introducedversion", "iscustomizable", "isrequired", "parameterkey", "secretstore",
        "statecode", "statuscode", "type", "valueschema",
    ];

    /// <summary>Files that say something in several languages, of which a row here keeps one.</summary>
    public List<string> Translated { get; } = [];

    public IEnumerable<Entity> Rows()
    {
        foreach (var folder in package.Below(Folder).GroupBy(file => file.Split('/')[1]))
        {
            var definition = ReadDefinition(Folder + folder.Key + "/" + DefinitionFile);
            yield return definition;
            foreach (var file in folder.Where(file => !file.EndsWith("/" + DefinitionFile, StringComparison.Ordinal)))
            {
                yield return file == Folder + folder.Key + "/" + ValuesFile
                    ? ReadValue(file, definition)
                    : throw new SolutionImportException(SolutionErrors.Schema, $"The zip holds '{file}', which is not a file of an environment variable.");
            }
        }
    }

    private Entity ReadDefinition(string file)
    {
        if (!package.Contains(file))
        {
            throw new SolutionImportException(SolutionErrors.Schema, $"The zip does not hold '{file}'.");
        }

        var node = new ComponentNode(package.Xml(file, Definition), file, metadata.Table(Definition)!);
        var name = node.Name(Key);
        node.Require("displayname", "type");
        if (node.IsTranslated)
        {
            Translated.Add($"labels of {file} besides the default");
        }

        return node.Fill(new Entity(Definition, ids.Of(Definition, Key, name)) { [Key] = name }, Columns);
    }

    /// <summary>A variable has at most one value.</summary>
    private Entity ReadValue(string file, Entity definition)
    {
        try
        {
            using var document = JsonDocument.Parse(package.Content(file));
            var value = document.RootElement.GetProperty(ValuesFile[..^".json".Length]).GetProperty(Value);
            return new Entity(Value, Guid.Parse(value.GetProperty("@environmentvariablevalueid").GetString() ?? ""))
            {
                [Key] = Name(value) ?? (string)definition[Key],
                ["value"] = value.TryGetProperty("value", out var text) ? text.GetString() : null,
                ["iscustomizable"] = new BooleanManagedProperty(!value.TryGetProperty("iscustomizable", out var flag) || flag.GetString() == "1"),
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            };
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SolutionImportException($"{file}: it does not hold one {Value} with its identifier: {cause.Message}", cause) { ErrorCode = SolutionErrors.Schema };
        }
    }

    private static string? Name(JsonElement value) => value.TryGetProperty(Key, out var name) ? name.GetString() : null;
}
