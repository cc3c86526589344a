using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads web resources: a file with the content and, beside it, one with the node. The content goes to the entry its FileName names.</summary>
internal sealed class WebResourceReader(SolutionFolder folder, string prefix)
{
    private const string Home = "WebResources";
    private const string Ending = ".data.xml";
    private const int FirstType = 1;
    private const int LastType = 12;
    private readonly List<SourceFile> contents = [];

    /// <summary>What the nodes describe, under the names they give it in the zip.</summary>
    public IReadOnlyList<SourceFile> Contents => contents;

    public IReadOnlyList<Component> ReadAll() => [.. folder.Below(Home, Ending).Select(Read)];

    /// <summary>The entry of a web resource: its name without slashes and dots, then its id in capitals.</summary>
    public static string EntryOf(string name, Guid id) =>
        $"{Home}/{name.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}{id.ToString("D").ToUpperInvariant()}";

    private Component Read(string file)
    {
        var facts = new FileFacts(file, folder.Load(file, "WebResource"));
        string place = file[..^Ending.Length];
        string name = CheckedName(facts, place[(Home.Length + 1)..]);
        facts.Number("WebResourceType", FirstType, LastType);
        string written = facts.Required("FileName");
        string expected = "/" + EntryOf(name, Guid.TryParse(facts.Required("WebResourceId"), out Guid id) ? id : throw facts.Refusal("<WebResourceId> is not an id."));
        if (written != expected)
        {
            throw facts.Refusal($"<FileName> is '{written}', expected '{expected}' after <Name> and <WebResourceId>.");
        }

        if (!folder.Files.Contains(place))
        {
            throw facts.Refusal($"the content, {place}, is missing.");
        }

        contents.Add(new SourceFile(expected[1..], folder.Read(place)));
        return new Component(ComponentType.WebResource, name, file, facts.Root);
    }

    private string CheckedName(FileFacts facts, string place)
    {
        string name = facts.Required("Name");
        if (name != place)
        {
            throw facts.Refusal($"<Name> is '{name}', expected '{place}' after the place of this file.");
        }

        if (!name.StartsWith(prefix + "_", StringComparison.Ordinal))
        {
            throw facts.Refusal($"<Name> is '{name}', but the publisher's prefix is '{prefix}_'.");
        }

        bool isPlain = name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '/' or '-') && !name.Contains("//", StringComparison.Ordinal);
        return isPlain ? name : throw facts.Refusal($"<Name> is '{name}'; only letters, digits and _ . / - are allowed, and no //.");
    }
}
