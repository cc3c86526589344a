using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Package;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the custom APIs, which go into the zip at the place they have here.</summary>
internal sealed class CustomApiFiles(SolutionFolder folder, string prefix, IReadOnlySet<Guid> pluginTypes)
{
    private const string Home = "customapis";
    private const string Parameters = "customapirequestparameters";
    private const string Properties = "customapiresponseproperties";
    private const int LastType = 12;

    public IReadOnlyList<SourceFile> ReadAll() =>
        [.. folder.Below(Home).Select(file => string.Join('/', file.Split('/').Take(2))).Distinct().SelectMany(Read)];

    private IEnumerable<SourceFile> Read(string home)
    {
        FileFacts api = Load($"{home}/customapi.xml", "customapi");
        api.NameOfFolder("uniquename", prefix);
        FileFacts[] parameters = Parts(home, Parameters, "customapirequestparameter");
        FileFacts[] properties = Parts(home, Properties, "customapiresponseproperty");
        CheckApi(api, properties.Length);
        foreach (FileFacts parameter in parameters)
        {
            parameter.Number("isoptional", 0, 1);
        }

        if (properties.FirstOrDefault(property => property.Root.Element("isoptional") is not null) is { } optional)
        {
            throw optional.Refusal("<isoptional> is for request parameters; a response property with it fails the import.");
        }

        return new[] { api }.Concat(parameters).Concat(properties).Select(facts => new SourceFile(facts.File, XmlText.Bytes(facts.Root, marksNil: false)));
    }

    private FileFacts[] Parts(string home, string kind, string element) => [.. folder.Below($"{home}/{kind}", $"/{element}.xml").Select(file => Part(file, element))];

    private FileFacts Part(string file, string element)
    {
        FileFacts part = Load(file, element);
        part.NameOfFolder("uniquename");
        part.Required("name");
        part.Number("type", 0, LastType);
        return part;
    }

    private void CheckApi(FileFacts api, int properties)
    {
        api.Required("name");
        api.Required("displayname");
        api.Required("description");
        api.Number("allowedcustomprocessingsteptype", 0, 2);
        api.Number("isprivate", 0, 1);
        bool isBound = api.Number("bindingtype", 0, 2) != 0;
        if (isBound != (api.Optional("boundentitylogicalname") is not null))
        {
            throw api.Refusal(isBound ? "<boundentitylogicalname> is missing, but <bindingtype> binds the API." : "<boundentitylogicalname> is stated, but <bindingtype> is 0 (global).");
        }

        if (api.Number("isfunction", 0, 1) == 1 && properties == 0)
        {
            throw api.Refusal($"<isfunction> is 1, but there is no response property below {Properties}; a function must return something.");
        }

        CheckPlugin(api);
    }

    private void CheckPlugin(FileFacts api)
    {
        XElement? plugin = api.Root.Element("plugintypeid")?.Element("plugintypeid");
        if (plugin is not null && !(Guid.TryParse(plugin.Value, out Guid id) && pluginTypes.Contains(id)))
        {
            throw api.Refusal($"<plugintypeid> is '{plugin.Value}', which is no PluginTypeId of the plug-in assembly.");
        }
    }

    private FileFacts Load(string file, string element) => new(file, folder.Load(file, element));
}
