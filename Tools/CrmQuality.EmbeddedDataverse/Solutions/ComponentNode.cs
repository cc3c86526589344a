using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Reads components that have a file of their own, named by a column: each child node is a column of the row, texts have a
/// <c>default</c> and labels by language.
/// </summary>
internal sealed class ComponentNode(XElement root, string file, TableMetadata table)
{
    /// <summary>What a refusal names.</summary>
    public string File => file;

    /// <summary>The value of the attribute that names the component.</summary>
    public string Name(string attribute)
    {
        var name = root.RequiredAttribute(attribute, file);
        var folder = file.Split('/')[^2];
        return name == folder
            ? name
            : throw new SolutionImportException(SolutionErrors.Schema, $"{file}: {attribute} is '{name}', but the folder is named '{folder}'.");
    }

    /// <summary>The row with every column that a child node states.</summary>
    /// <param name="row">The row so far; it is filled.</param>
    /// <param name="columns">The nodes that may be there, each a column.</param>
    /// <param name="others">Nodes that may be there and are read elsewhere.</param>
    public Entity Fill(Entity row, IReadOnlyCollection<string> columns, params string[] others)
    {
        foreach (var node in root.Elements().Where(node => !others.Contains(node.Name.LocalName)))
        {
            var name = node.Name.LocalName;
            if (!columns.Contains(name))
            {
                throw new SolutionImportException(SolutionErrors.Schema, $"{file}: the node '{name}' is not one of a {table.LogicalName}.");
            }

            row[name] = Value(table.Column(name)!, Text(node), name);
        }

        return row;
    }

    /// <summary>Whether texts come in several languages: here a row keeps one.</summary>
    public bool IsTranslated => root.Elements().Any(node => node.Elements("label").Skip(1).Any());

    /// <exception cref="SolutionImportException">The node is missing or empty.</exception>
    public void Require(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root.Element(name) is not { } node || Text(node) is null)
            {
                throw new SolutionImportException(SolutionErrors.Schema, $"{file}: the node '{name}' is missing or empty.");
            }
        }
    }

    private static string? Text(XElement node)
    {
        var labels = node.Elements("label").ToArray();
        var text = node.Attribute("default")?.Value ?? (labels.Length > 0 ? labels[0].Attribute("description")?.Value : node.Value.Trim());
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private object? Value(ColumnMetadata column, string? text, string node) => text is null ? null : column.Kind switch
    {
        ColumnKind.Boolean => text is "1" or "true",
        ColumnKind.ManagedProperty => new BooleanManagedProperty(text is "1" or "true"),
        ColumnKind.WholeNumber => Whole(text, node),
        ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => column.Option(Whole(text, node)) is { } option
            ? new OptionSetValue(option.Value)
            : throw new SolutionImportException(
                SolutionErrors.Schema, $"{file}: '{text}' of '{node}' is none of {string.Join(", ", column.Options.Select(known => $"{known.Value} {known.Label(1033)}"))}."),
        _ => text.Length <= (column.MaxLength ?? int.MaxValue)
            ? text
            : throw new SolutionImportException(SolutionErrors.Schema, $"{file}: '{node}' has {text.Length} characters; {column.MaxLength} are allowed."),
    };

    private int Whole(string text, string node) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new SolutionImportException(SolutionErrors.Schema, $"{file}: '{text}' of '{node}' is not a whole number.");
}
