using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Cli.Commands;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Views, charts and dashboards of the unpacked solution, as the platform's client reads them.</summary>
internal static class SolutionScreens
{
    /// <summary>What every table has anyway: advanced find, associated, quick find and lookup.</summary>
    private static readonly string[] StockKinds = ["1", "2", "4", "64"];

    public static IReadOnlyList<SolutionView> Views { get; } = [.. Files("Entities/*/SavedQueries").Select(file => new SolutionView(file.Table, file.Root.Element("savedquery")!))];

    /// <summary>The views of one's own choice: not those that every table of ours has.</summary>
    public static IReadOnlyList<SolutionView> OwnViews { get; } = [.. Views.Where(view => !StockKinds.Contains(view.Kind) && !IsStock(view.Name))];

    public static IReadOnlyList<SolutionChart> Charts { get; } = [.. Files("Entities/*/Visualizations").Select(file => new SolutionChart(file.Table, file.Root))];

    public static IReadOnlyList<XElement> Dashboards { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(ShippedFiles.Solution, "Dashboards")).Select(file => XElement.Load(file))];

    public static SolutionView View(string table, string name) => Views.Single(view => view.Table == table && view.Name == name);

    public static SolutionView View(string id) => Views.Single(view => view.Id == id);

    public static SolutionChart Chart(string id) => Charts.Single(chart => chart.Id == id);

    /// <summary>The English one of several labels.</summary>
    public static string English(XElement labels) => labels.Elements().Single(label => label.Attribute("languagecode")!.Value == "1033").Attribute("description")!.Value;

    private static bool IsStock(string name) => name.StartsWith("Active ", StringComparison.Ordinal) || name.StartsWith("Inactive ", StringComparison.Ordinal);

    private static IEnumerable<(string Table, XElement Root)> Files(string pattern)
    {
        string[] parts = pattern.Split('/');
        return from table in Directory.EnumerateDirectories(Path.Combine(ShippedFiles.Solution, parts[0])).Order(StringComparer.Ordinal)
               let folder = Path.Combine(table, parts[2])
               where Directory.Exists(folder)
               from file in Directory.EnumerateFiles(folder)
               select (Path.GetFileName(table).ToLowerInvariant(), XElement.Load(file));
    }
}
