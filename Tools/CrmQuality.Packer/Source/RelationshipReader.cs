using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the relationships: an index, and the full nodes grouped by the table on the one side.</summary>
internal static class RelationshipReader
{
    private const string Index = "Other/Relationships.xml";

    public static IReadOnlyList<XElement> ReadAll(SolutionFolder folder)
    {
        var listed = new HashSet<string>(folder.Load(Index, "EntityRelationships").Elements().Select(NameOf));
        var found = new SortedDictionary<string, XElement>(System.StringComparer.Ordinal);
        foreach (string file in folder.Below("Other/Relationships"))
        {
            foreach (XElement relationship in folder.Load(file, "EntityRelationships").Elements())
            {
                Add(found, listed, file, relationship);
            }
        }

        if (listed.Except(found.Keys).Order(System.StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new PackException(Index, $"relationship '{missing}' has no node in Other/Relationships/.");
        }

        return [.. found.Values];
    }

    private static void Add(SortedDictionary<string, XElement> found, HashSet<string> listed, string file, XElement relationship)
    {
        string name = NameOf(relationship);
        string one = file.Split('/')[^1][..^".xml".Length];
        if (relationship.Element("ReferencedEntityName")?.Value != one)
        {
            throw new PackException(file, $"relationship '{name}' belongs in the file of its ReferencedEntityName.");
        }

        if (!listed.Contains(name))
        {
            throw new PackException(file, $"relationship '{name}' is not listed in {Index}.");
        }

        if (!found.TryAdd(name, relationship))
        {
            throw new PackException(file, $"relationship '{name}' exists twice.");
        }
    }

    private static string NameOf(XElement relationship) => relationship.Attribute("Name")?.Value ?? string.Empty;
}
