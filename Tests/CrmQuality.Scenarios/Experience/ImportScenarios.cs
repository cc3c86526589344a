using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Experience;

/// <summary>The local Dataverse imports what it does not show, and says so.</summary>
[TestClass]
public sealed class ImportScenarios
{
    [TestMethod]
    public void Import_OfScreens_NamesThemAsWithoutEffectHere()
    {
        using var zip = new MemoryStream(PackedSolution.Bytes);

        var report = new EmbeddedOrganization().ImportSolution(zip);

        string[] expected = [$"Dashboards: {SolutionScreens.Dashboards.Count}", "AppModuleSiteMaps: 1", "AppModules: 1", "FormXml of opportunity", "Visualizations of opportunity"];
        Assert.IsEmpty(expected.Except(report.NotInterpreted), string.Join(", ", report.NotInterpreted));
    }

    [TestMethod]
    public void Icons_OfTheSolution_AreWebResourcesOfTheOrganisation()
    {
        string[] named = [.. Directory.EnumerateFiles(Path.Combine(ShippedFiles.Solution, "Entities"), "Entity.xml", SearchOption.AllDirectories)
            .SelectMany(file => XElement.Load(file).Descendants("IconVectorName")).Select(icon => icon.Value)];

        string[] stored = [.. SamplePipeline.Shared.Administrator.RetrieveMultiple(new QueryExpression("webresource") { ColumnSet = new ColumnSet("name") }).Entities.Select(row => (string)row["name"])];

        Assert.IsNotEmpty(named);
        Assert.IsEmpty(named.Except(stored));
    }
}
