using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>
/// Reads a condition: a FetchXML <c>filter</c> on opportunity, or a whole query as Advanced Find writes it. Whatever it does not know it
/// names and refuses.
/// </summary>
internal static class FilterReader
{
    private const int DeepestNesting = 20;
    private static readonly string[] FetchSettings = ["version", "output-format", "mapping", "distinct", "no-lock", "returntotalrecordcount", "savedqueryid"];
    private static readonly string[] FilterSettings = ["type", "isquickfindfields", "hint"];

    /// <summary>The condition's tree as far as it can be read, or null; what is wrong is added to the problems.</summary>
    public static FilterNode? Read(string fetchXml, ICollection<string> problems)
    {
        if (FilterText.Parse(fetchXml, problems) is not { } root)
        {
            return null;
        }

        var node = root.Name.LocalName switch
        {
            "filter" => ReadFilter(root, 1, isInLink: false, problems),
            "entity" => ReadEntity(root, problems),
            "fetch" => ReadFetch(root, problems),
            _ => null,
        };
        if (node is null)
        {
            problems.Add($"The condition must be one <filter>, or a whole <fetch> on opportunity; it is <{root.Name.LocalName}>.");
        }

        return node;
    }

    /// <summary>The parts of an element that holds filters and, on opportunity, links; what only concerns display is passed over.</summary>
    public static List<FilterNode> ReadParts(XElement element, bool isInLink, ICollection<string> problems)
    {
        var parts = new List<FilterNode>();
        foreach (var child in element.Elements().Where(child => child.Name.LocalName is not ("attribute" or "all-attributes" or "order")))
        {
            AddPart(child, 0, isInLink, parts, problems);
        }

        return parts;
    }

    /// <summary>Refuses attributes that are not among the known.</summary>
    public static void RefuseAttributes(XElement element, string[] known, ICollection<string> problems)
    {
        foreach (var attribute in element.Attributes().Where(attribute => Array.IndexOf(known, attribute.Name.LocalName) < 0))
        {
            problems.Add($"Attribute '{attribute.Name.LocalName}' of <{element.Name.LocalName}> is not supported.{Spelling.Suggest(attribute.Name.LocalName, known)}");
        }
    }

    private static JoinNode ReadFetch(XElement fetch, ICollection<string> problems)
    {
        RefuseAttributes(fetch, FetchSettings, problems);
        if (fetch.Elements().Count() == 1 && fetch.Element("entity") is { } entity)
        {
            return ReadEntity(entity, problems);
        }

        problems.Add("A <fetch> must hold one <entity name=\"opportunity\">.");
        return new JoinNode(Comparison.And, []);
    }

    private static JoinNode ReadEntity(XElement entity, ICollection<string> problems)
    {
        RefuseAttributes(entity, ["name"], problems);
        var parts = ReadParts(entity, isInLink: false, problems);
        if ((string?)entity.Attribute("name") != "opportunity")
        {
            problems.Add($"Criteria judge opportunities; the query is about '{(string?)entity.Attribute("name")}'. Begin at opportunity and link the other table.");
        }

        return NonEmpty(new JoinNode(Comparison.And, parts), "<entity>", problems);
    }

    private static JoinNode ReadFilter(XElement filter, int depth, bool isInLink, ICollection<string> problems)
    {
        if (depth > DeepestNesting)
        {
            problems.Add($"Filters are nested more than {DeepestNesting} deep; flatten them.");
            return new JoinNode(Comparison.And, []);
        }

        RefuseAttributes(filter, FilterSettings, problems);
        var type = (string?)filter.Attribute("type") ?? "and";
        if (type is not ("and" or "or"))
        {
            problems.Add($"Filter type '{type}' is not supported; use and, or.");
        }

        var parts = new List<FilterNode>();
        foreach (var child in filter.Elements())
        {
            AddPart(child, depth, isInLink, parts, problems);
        }

        return NonEmpty(new JoinNode(type == "or" ? Comparison.Or : Comparison.And, parts), "<filter>", problems);
    }

    private static JoinNode NonEmpty(JoinNode join, string element, ICollection<string> problems)
    {
        if (join.Parts.Count == 0)
        {
            problems.Add($"The {element} is empty; write at least one <condition>.");
        }

        return join;
    }

    private static void AddPart(XElement child, int depth, bool isInLink, List<FilterNode> parts, ICollection<string> problems)
    {
        switch (child.Name.LocalName)
        {
            case "filter":
                parts.Add(ReadFilter(child, depth + 1, isInLink, problems));
                break;
            case "condition":
                parts.Add(ConditionReader.Read(child, problems));
                break;
            case "link-entity" when isInLink:
                problems.Add($"<link-entity name=\"{(string?)child.Attribute("name")}\"> stands inside another link; conditions reach one link far from the opportunity.");
                break;
            case "link-entity":
                parts.Add(LinkReader.Read(child, problems));
                break;
            default:
                problems.Add($"<{child.Name.LocalName}> is not supported inside <{child.Parent!.Name.LocalName}>; {Vocabulary.Use(Vocabulary.FilterParts, child.Name.LocalName)}");
                break;
        }
    }
}
