using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads values from nodes of customizations.xml and says which node is at fault when one is missing or unreadable.</summary>
internal static class Node
{
    private const int English = 1033;

    public static string Required(this XElement node, string child, string where) =>
        node.Optional(child) ?? throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the node '{child}' is missing or empty.");

    public static string? Optional(this XElement node, string child) => node.Element(child)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string RequiredAttribute(this XElement node, string name, string where) =>
        node.Attribute(name)?.Value is { Length: > 0 } text ? text : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the attribute '{name}' is missing or empty.");

    public static bool Flag(this XElement node, string child, bool whenMissing) => node.Optional(child) is { } text ? text is "1" or "true" : whenMissing;

    public static int? Whole(this XElement node, string child, string where) =>
        node.Optional(child) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: '{text}' of '{child}' is not a whole number.");

    public static decimal? Number(this XElement node, string child, string where) =>
        node.Optional(child) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: '{text}' of '{child}' is not a number.");

    public static Guid Id(string text, string where) =>
        Guid.TryParse(text, out var id) ? id : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: '{text}' is not an identifier.");

    /// <summary>The labels of a list such as <c>displaynames/displayname</c>, by language code.</summary>
    public static Dictionary<int, string> Labels(this XElement node, string list, string item)
    {
        var labels = new Dictionary<int, string>();
        foreach (var label in node.Elements(list).Elements(item))
        {
            labels[WholeAttribute(label, "languagecode", "customizations.xml, a label") ?? English] = label.Attribute("description")?.Value ?? "";
        }

        return labels;
    }

    public static int? WholeAttribute(this XElement node, string name, string where) =>
        node.Attribute(name)?.Value is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: '{text}' of '{name}' is not a whole number.");

    /// <summary>A dictionary of nodes by name; a name that occurs twice is refused.</summary>
    public static Dictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name, string what)
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!named.TryAdd(name(item), item))
            {
                throw new SolutionImportException(SolutionErrors.Schema, $"customizations.xml holds the {what} '{name(item)}' twice.");
            }
        }

        return named;
    }

    public static string Logical(string schemaName) => schemaName.ToLowerInvariant();
}
