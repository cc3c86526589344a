using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Puts a table's node together from its files.</summary>
internal static class TableReader
{
    private const string Root = "Entities";

    public static IReadOnlyList<Component> ReadAll(SolutionFolder folder) =>
        [.. folder.Below(Root).Select(file => file.Split('/')[1]).Distinct().Order(StringComparer.OrdinalIgnoreCase)
            .Select(name => Read(folder, name))];

    private static Component Read(SolutionFolder folder, string name)
    {
        string home = $"{Root}/{name}";
        string file = $"{home}/Entity.xml";
        XElement table = folder.Load(file, "Entity");
        if (table.Element("Name")?.Value is not { } written || written != name)
        {
            throw new PackException(file, $"<Name> must be the name of the folder, '{name}'.");
        }

        AddForms(folder, table, home);
        AddViews(folder, table, home);
        AddCharts(folder, table, home);
        AddRibbon(folder, table, home);
        return new Component(ComponentType.Table, name.ToLowerInvariant(), file, table);
    }

    private static void AddForms(SolutionFolder folder, XElement table, string home)
    {
        foreach (IGrouping<string, string> type in folder.Below($"{home}/FormXml").GroupBy(file => file.Split('/')[3]))
        {
            XElement[] forms = [.. type.SelectMany(file => folder.Load(file, "forms").Elements("systemform"))];
            Placeholder(table, home, "FormXml").Add(new XElement("forms", new XAttribute("type", type.Key), forms));
        }
    }

    private static void AddViews(SolutionFolder folder, XElement table, string home)
    {
        XElement[] views = [.. folder.Below($"{home}/SavedQueries")
            .SelectMany(file => folder.Load(file, "savedqueries").Elements("savedquery"))];
        XElement place = Placeholder(table, home, "SavedQueries");
        if (views.Length > 0)
        {
            place.Add(new XElement("savedqueries", views));
        }
        else
        {
            // Unlike empty forms, empty views are no valid node.
            place.Remove();
        }
    }

    private static void AddCharts(SolutionFolder folder, XElement table, string home)
    {
        foreach (string file in folder.Below($"{home}/Visualizations"))
        {
            (table.Element("Visualizations") ?? throw new PackException($"{home}/Entity.xml", "there must be one empty <Visualizations /> for the files of that name to fill."))
                .Add(folder.Load(file, "visualization"));
        }
    }

    private static void AddRibbon(SolutionFolder folder, XElement table, string home)
    {
        foreach (string file in folder.Below(home, "/RibbonDiff.xml"))
        {
            Placeholder(table, home, "RibbonDiffXml").ReplaceWith(folder.Load(file, "RibbonDiffXml"));
        }
    }

    private static XElement Placeholder(XElement table, string home, string name) =>
        table.Element(name) is { HasElements: false } empty
            ? empty
            : throw new PackException($"{home}/Entity.xml", $"there must be one empty <{name} /> for the files of that name to fill.");
}
