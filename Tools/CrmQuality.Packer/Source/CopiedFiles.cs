using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the components whose files have the same places unpacked and packed: custom APIs and environment variables.</summary>
internal static class CopiedFiles
{
    /// <summary>What holds the current value of a variable, beside its definition.</summary>
    public const string ValuesFile = "environmentvariablevalues.json";

    private const string ApiFolder = "customapis";
    private const string VariableFolder = "environmentvariabledefinitions";

    public static IReadOnlyList<CustomApi> Apis(DocumentReader reader) =>
        [.. Homes(reader, ApiFolder).Select(home => Api(reader, home)).OfType<CustomApi>()];

    public static IReadOnlyList<Part> Variables(DocumentReader reader)
    {
        foreach (string file in reader.Files.Below(VariableFolder, "/" + ValuesFile))
        {
            reader.Know(file);
        }

        return [.. Homes(reader, VariableFolder).SelectMany(home => Parts(reader, [$"{home}/environmentvariabledefinition.xml"], "environmentvariabledefinition"))];
    }

    private static CustomApi? Api(DocumentReader reader, string home)
    {
        Part[] parameters = Parts(reader, reader.Files.Below($"{home}/customapirequestparameters", "/customapirequestparameter.xml"), "customapirequestparameter");
        Part[] properties = Parts(reader, reader.Files.Below($"{home}/customapiresponseproperties", "/customapiresponseproperty.xml"), "customapiresponseproperty");
        return reader.Document($"{home}/customapi.xml", "customapi") is { } document
            ? new CustomApi(document.File, document.Root, parameters, properties)
            : null;
    }

    private static IEnumerable<string> Homes(DocumentReader reader, string folder) =>
        reader.Files.Below(folder, string.Empty).Select(file => file.Split('/')).Where(parts => parts.Length > 2).Select(parts => $"{parts[0]}/{parts[1]}").Distinct(StringComparer.Ordinal);

    private static Part[] Parts(DocumentReader reader, IEnumerable<string> files, string root) =>
        [.. files.Select(file => reader.Document(file, root)).OfType<Document>().Select(document => new Part(document.File, document.Root))];
}
