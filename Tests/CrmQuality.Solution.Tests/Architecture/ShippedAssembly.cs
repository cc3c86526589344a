using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>The plug-in assembly as it ships, the domain, and the columns it must name in one place only.</summary>
internal static class ShippedAssembly
{
    internal static ModuleDefinition Module { get; } = ModuleDefinition.ReadModule(Repository.PluginAssembly);

    /// <summary>The domain's own assembly: the shipped one holds only what a save needs.</summary>
    internal static ModuleDefinition WholeDomain { get; } =
        ModuleDefinition.ReadModule(Repository.PluginAssembly.Replace("CrmQuality.Plugins", "CrmQuality.Domain", StringComparison.Ordinal));

    internal static IReadOnlyCollection<string> OpportunityColumns { get; } = new HashSet<string>(StockColumns().Concat(OurColumns()), StringComparer.Ordinal);

    private static IEnumerable<string> StockColumns() =>
        File.ReadLines(Path.Combine(Repository.Root, "Tools/CrmQuality.EmbeddedDataverse/StockTables/Columns/opportunity.csv"))
            .Skip(1)
            .Select(line => line.Split(',')[0]);

    private static IEnumerable<string> OurColumns() =>
        XElement.Load(Path.Combine(Repository.SolutionFolder, "Entities/Opportunity/Entity.xml"))
            .Descendants("attribute")
            .Select(attribute => attribute.Element("LogicalName")!.Value);
}
