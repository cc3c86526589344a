using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Reads a FetchXML <c>filter</c> element; whatever it does not know it names and refuses.</summary>
internal static class FilterReader
{
    private const int DeepestNesting = 20;
    private static readonly string[] DisplayOnly = ["uiname", "uitype", "uihidden", "value", "attribute", "operator"];

    /// <summary>The filter's tree, or null with at least one problem added.</summary>
    public static FilterNode? Read(string fetchXml, ICollection<string> problems)
    {
        var before = problems.Count;
        var root = Parse(fetchXml, problems);
        if (root is null)
        {
            return null;
        }

        if (root.Name != "filter")
        {
            problems.Add($"The condition must be one <filter> element, not <{root.Name}>.");
            return null;
        }

        var filter = ReadFilter(root, 1, problems);
        return problems.Count == before ? filter : null;
    }

    private static XElement? Parse(string fetchXml, ICollection<string> problems)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var text = new StringReader(fetchXml);
            using var reader = XmlReader.Create(text, settings);
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            problems.Add($"The filter is not well-formed XML (line {exception.LineNumber}, column {exception.LinePosition}): {exception.Message}");
            return null;
        }
    }

    private static JoinNode ReadFilter(XElement filter, int depth, ICollection<string> problems)
    {
        if (depth > DeepestNesting)
        {
            problems.Add($"Filters are nested more than {DeepestNesting} deep; flatten them.");
            return new JoinNode(Comparison.And, []);
        }

        RefuseAttributes(filter, ["type"], problems);
        var type = (string?)filter.Attribute("type") ?? "and";
        if (type is not ("and" or "or"))
        {
            problems.Add($"Filter type '{type}' is not supported; use and, or.");
        }

        var parts = new List<FilterNode>();
        foreach (var child in filter.Elements())
        {
            AddPart(child, depth, parts, problems);
        }

        if (parts.Count == 0)
        {
            problems.Add("A <filter> needs at least one <condition> or nested <filter>.");
        }

        return new JoinNode(type == "or" ? Comparison.Or : Comparison.And, parts);
    }

    private static void AddPart(XElement child, int depth, List<FilterNode> parts, ICollection<string> problems)
    {
        switch (child.Name.LocalName)
        {
            case "filter":
                parts.Add(ReadFilter(child, depth + 1, problems));
                break;
            case "condition":
                parts.Add(ReadCondition(child, problems));
                break;
            case "link-entity":
                problems.Add($"<link-entity name=\"{(string?)child.Attribute("name")}\"> is not supported: a condition reads columns of the opportunity itself.");
                break;
            default:
                problems.Add($"<{child.Name.LocalName}> is not supported inside <filter>.");
                break;
        }
    }

    private static ComparisonNode ReadCondition(XElement condition, ICollection<string> problems)
    {
        RefuseAttributes(condition, DisplayOnly, problems);
        var column = (string?)condition.Attribute("attribute") ?? "";
        var name = (string?)condition.Attribute("operator") ?? "";
        if (column.Length == 0)
        {
            problems.Add("A <condition> lacks the attribute 'attribute' (the column's logical name).");
        }

        if (!FetchOperators.TryFind(name, out var comparison))
        {
            problems.Add(name.Length == 0 ? $"The condition on '{column}' lacks the attribute 'operator'." : FetchOperators.Refusal(name));
            return new ComparisonNode(column, Comparison.Null, []);
        }

        var values = ValuesOf(condition);
        if (!FetchOperators.AcceptsCount(comparison, values.Count))
        {
            problems.Add($"Operator '{name}' on '{column}' has {values.Count} value(s); that is not what it takes.");
        }

        return new ComparisonNode(column, comparison, values);
    }

    private static List<string> ValuesOf(XElement condition)
    {
        var values = condition.Elements("value").Select(value => value.Value.Trim()).ToList();
        if (condition.Attribute("value") is { } single)
        {
            values.Insert(0, single.Value);
        }

        return values;
    }

    private static void RefuseAttributes(XElement element, string[] known, ICollection<string> problems)
    {
        foreach (var attribute in element.Attributes().Where(attribute => Array.IndexOf(known, attribute.Name.LocalName) < 0))
        {
            problems.Add($"Attribute '{attribute.Name.LocalName}' of <{element.Name.LocalName}> is not supported.");
        }
    }
}
