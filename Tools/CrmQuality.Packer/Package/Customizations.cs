using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>Puts customizations.xml together from the parts of an unpacked solution. Its skeleton gives the order of the nodes.</summary>
/// <param name="copy">Makes the copy of a part that goes into the file.</param>
internal sealed class Customizations(Func<Part, XElement> copy)
{
    /// <summary>The file, of copies that know nothing of where they come from.</summary>
    public static XElement Assemble(SolutionParts parts) => new Customizations(part => new XElement(part.Node)).Fill(parts);

    /// <summary>The groups of customizations.xml, and what of the solution goes into each.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<Part> Parts)> Groups(SolutionParts parts) =>
    [
        ("Entities", parts.Tables),
        ("Roles", parts.Roles),
        ("EntityRelationships", [.. parts.Relationships.OrderBy(relationship => relationship.Attribute("Name"), StringComparer.Ordinal)]),
        ("optionsets", parts.Choices),
        ("Dashboards", parts.Dashboards),
        ("WebResources", parts.WebResources),
        ("AppModuleSiteMaps", parts.SiteMaps),
        ("AppModules", parts.Apps),
        ("SolutionPluginAssemblies", parts.Assemblies),
        ("SdkMessageProcessingSteps", parts.Steps),
    ];

    public XElement Fill(SolutionParts parts)
    {
        XElement root = copy(parts.Skeleton);
        foreach ((string group, IReadOnlyList<Part> members) in Groups(parts).Where(group => group.Parts.Count > 0))
        {
            root.Element(group)?.Add(members.Select(part => part is Table table ? Entity(table) : copy(part)));
        }

        return root;
    }

    private XElement Entity(Table table)
    {
        XElement entity = copy(table);
        XElement? views = entity.Element("SavedQueries");
        if (table.Views.Count > 0)
        {
            views?.Add(new XElement("savedqueries", table.Views.Select(copy)));
        }
        else
        {
            // Unlike empty forms, empty views are no valid node.
            views?.Remove();
        }

        entity.Element("FormXml")?.Add(table.Forms.GroupBy(FormType).Select(type => new XElement("forms", new XAttribute("type", type.Key), type.Select(copy))));
        entity.Element("Visualizations")?.Add(table.Charts.Select(copy));
        if (table.Ribbon is { } ribbon)
        {
            entity.Element("RibbonDiffXml")?.ReplaceWith(copy(ribbon));
        }

        return entity;
    }

    /// <summary>The folder of a form is its type.</summary>
    private static string FormType(Part form) => form.File.Split('/')[^2];
}
