using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The texts of one language.</summary>
/// <param name="Resource">The web resource.</param>
/// <param name="BaseName">Its name without language and ending.</param>
/// <param name="Language">The language its name says.</param>
/// <param name="Keys">The keys.</param>
/// <param name="Faults">What is wrong with the file.</param>
internal sealed record TextResource(WebResource Resource, string BaseName, string Language, IReadOnlyList<string> Keys, IReadOnlyList<string> Faults)
{
    public static TextResource Of(WebResource resource)
    {
        string[] parts = resource.Name.Split('.');
        string language = parts.Length > 2 ? parts[^2] : string.Empty;
        string name = string.Join('.', parts[..(parts.Length > 2 ? ^2 : ^1)]);
        try
        {
            return Of(resource, name, language, XDocument.Load(new MemoryStream(resource.Content)).Descendants("data").ToArray());
        }
        catch (XmlException exception)
        {
            return new TextResource(resource, name, language, [], [$"not well-formed XML: {exception.Message}"]);
        }
    }

    private static TextResource Of(WebResource resource, string name, string language, XElement[] entries)
    {
        string[] keys = [.. entries.Select(entry => entry.Attribute("name")?.Value ?? string.Empty)];
        return new TextResource(
            resource,
            name,
            language,
            keys,
            [
                .. keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"the key '{group.Key}' is there twice"),
                .. entries.Where(entry => string.IsNullOrWhiteSpace(entry.Element("value")?.Value)).Select(entry => $"the text for '{entry.Attribute("name")?.Value}' is empty"),
            ]);
    }
}
