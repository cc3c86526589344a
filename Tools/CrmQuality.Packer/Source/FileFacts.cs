using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads values from a file of the sources; a refusal names the file and the element.</summary>
internal sealed class FileFacts(string file, XElement root)
{
    public string File => file;

    public XElement Root => root;

    /// <summary>The folder the file is in.</summary>
    public string Folder => file.Split('/')[^2];

    /// <summary>The text of a child element, or the default of its labels; null when there is none.</summary>
    public string? Optional(string element)
    {
        XElement? node = root.Element(element);
        string? text = node?.Attribute("default")?.Value ?? (node is { HasElements: false } ? node.Value.Trim() : null);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Required(string element) => Optional(element) ?? throw Refusal($"<{element}> is missing or empty.");

    /// <summary>The number of a required element, which must lie within the bounds.</summary>
    public int Number(string element, int first, int last) => Number(element, number => number >= first && number <= last, $"a number from {first} to {last}");

    /// <summary>The number of a required element, which must be one of these.</summary>
    public int Number(string element, params int[] allowed) => Number(element, allowed.Contains, "one of " + string.Join(", ", allowed));

    /// <summary>The value of an attribute that must name the folder and begin with the publisher's prefix where one is given.</summary>
    public string NameOfFolder(string attribute, string? prefix = null)
    {
        string name = root.Attribute(attribute)?.Value ?? throw Refusal($"the attribute {attribute} of <{root.Name}> is missing.");
        if (name != Folder)
        {
            throw Refusal($"{attribute} is '{name}', but the folder is named '{Folder}'.");
        }

        return prefix is null || name.StartsWith(prefix + "_", StringComparison.Ordinal)
            ? name
            : throw Refusal($"{attribute} is '{name}', but the publisher's prefix is '{prefix}_'.");
    }

    public PackException Refusal(string reason) => new(file, reason);

    private int Number(string element, Predicate<int> isAllowed, string expected) =>
        int.TryParse(Required(element), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && isAllowed(number)
            ? number
            : throw Refusal($"<{element}> is '{Optional(element)}', expected {expected}.");
}
