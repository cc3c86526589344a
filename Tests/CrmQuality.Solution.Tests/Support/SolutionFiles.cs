using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>The unpacked sources as XML.</summary>
internal static class SolutionFiles
{
    public static IReadOnlyDictionary<string, XElement> All { get; } = Directory
        .EnumerateFiles(Repository.SolutionFolder, "*.xml", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Repository.SolutionFolder, file).Replace('\\', '/'), file => XDocument.Load(file).Root!);

    public static IEnumerable<XElement> Tables => RootsNamed("Entity");

    public static IEnumerable<XElement> OwnTables => Tables.Where(table => NameOf(table).StartsWith("crmq_", StringComparison.Ordinal));

    public static IEnumerable<XElement> Steps => RootsNamed("SdkMessageProcessingStep");

    public static IEnumerable<XElement> Choices => RootsNamed("optionset");

    public static IEnumerable<XElement> Variables => RootsNamed("environmentvariabledefinition");

    public static XElement Assembly => RootsNamed("PluginAssembly").Single();

    public static IEnumerable<XElement> Relationships => All
        .Where(file => file.Key.StartsWith("Other/Relationships/", StringComparison.Ordinal))
        .SelectMany(file => file.Value.Elements());

    /// <summary>The logical names of a table's columns as this solution states them.</summary>
    public static IReadOnlyList<string> ColumnsOf(XElement table) =>
        [.. table.Descendants("attribute").Where(column => column.Parent!.Name == "attributes").Select(column => column.Element("LogicalName")!.Value)];

    public static XElement Table(string schemaName) => Tables.Single(table => NameOf(table) == schemaName);

    public static string NameOf(XElement table) => table.Element("Name")!.Value;

    private static IEnumerable<XElement> RootsNamed(string name) => All.Values.Where(root => root.Name == name);
}
