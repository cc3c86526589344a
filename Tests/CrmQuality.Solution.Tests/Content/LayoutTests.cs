using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

/// <summary>How forms and dashboards are laid out, beyond what the linter demands.</summary>
[TestClass]
public sealed class LayoutTests
{
    /// <summary>More cannot be edited with the platform's standard settings.</summary>
    private const int MostTiles = 6;

    // What people create by hand.
    private static readonly string[] CreatedByPeople = ["crmq_Attestation", "crmq_CostRate", "crmq_Criterion", "crmq_SalesTarget", "crmq_Waiver", "crmq_WaiverDecision"];

    private static IEnumerable<(string File, XElement Root)> Screens => SolutionFiles.All
        .Where(file => file.Value.Name == "forms" || file.Value.Name == "Dashboard").Select(file => (file.Key, file.Value));

    [TestMethod]
    public void Columns_OfEachTab_FillItsWidth()
    {
        foreach ((string file, XElement root) in Screens)
        {
            foreach (XElement tab in root.Descendants("tab"))
            {
                int width = tab.Descendants("column").Sum(column => int.Parse(column.Attribute("width")!.Value.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
                Assert.AreEqual(100, width, $"{file}, tab {tab.Attribute("name")?.Value}");
            }
        }
    }

    [TestMethod]
    public void Rows_BelowATallCell_AreLeftEmpty()
    {
        foreach ((string file, XElement root) in Screens)
        {
            foreach (XElement row in root.Descendants("row").Where(row => row.HasElements))
            {
                int tallest = row.Elements("cell").Max(cell => (int?)cell.Attribute("rowspan") ?? 1);
                int empty = row.ElementsAfterSelf("row").TakeWhile(next => !next.HasElements).Count();
                Assert.AreEqual(tallest - 1, empty, $"{file}, {row.Descendants("control").FirstOrDefault()?.Attribute("id")?.Value}");
            }
        }
    }

    [TestMethod]
    public void Dashboards_EveryOne_HasAFewTilesAndSaysToWhomItIsShown()
    {
        XElement[] dashboards = [.. SolutionFiles.All.Values.Where(root => root.Name == "Dashboard")];

        Assert.IsNotEmpty(dashboards);
        foreach (XElement dashboard in dashboards)
        {
            Assert.IsInRange(1, MostTiles, dashboard.Descendants("control").Count());
            Assert.IsNotEmpty(dashboard.Descendants("DisplayConditions").Elements("Role"));
        }
    }

    [TestMethod]
    public void QuickCreateForms_OfTheTables_AreThoseOfWhatPeopleCreate()
    {
        string[] found = [.. SolutionFiles.All.Keys.Where(file => file.Contains("/FormXml/quickCreate/", StringComparison.Ordinal)).Select(file => file.Split('/')[1]).Distinct()];
        string[] switchedOn = [.. SolutionFiles.OwnTables.Where(table => table.Descendants("IsQuickCreateEnabled").Single().Value == "1").Select(SolutionFiles.NameOf)];

        CollectionAssert.AreEquivalent(CreatedByPeople, found);
        CollectionAssert.AreEquivalent(CreatedByPeople, switchedOn);
    }

    [TestMethod]
    public void QuickCreateForms_EveryOne_AskForWhatIsRequired()
    {
        foreach (string name in CreatedByPeople)
        {
            XElement form = SolutionFiles.All.Single(file => file.Key.StartsWith($"Entities/{name}/FormXml/quickCreate/", StringComparison.Ordinal)).Value;
            string?[] asked = [.. form.Descendants("control").Select(control => control.Attribute("datafieldname")?.Value)];
            string[] required = [.. SolutionFiles.Table(name).Descendants("attribute").Where(column => column.Element("RequiredLevel")?.Value == "required").Select(column => column.Element("LogicalName")!.Value)];
            Assert.IsEmpty(required.Except(asked), name);
        }
    }

    [TestMethod]
    public void OwnTables_EveryOne_HasAFormOfEachKindAndAnIcon()
    {
        foreach (string name in SolutionFiles.OwnTables.Select(SolutionFiles.NameOf))
        {
            foreach (string kind in (string[])["main", "quick", "card"])
            {
                Assert.HasCount(1, SolutionFiles.All.Keys.Where(file => file.StartsWith($"Entities/{name}/FormXml/{kind}/", StringComparison.Ordinal)), $"{name} {kind}");
            }

            Assert.StartsWith("crmq_/icons/", SolutionFiles.Table(name).Descendants("IconVectorName").Single().Value);
        }
    }

    [TestMethod]
    public void App_Tables_AreAllOfOurOwn()
    {
        XElement app = SolutionFiles.All["AppModules/crmq_CrmQuality/AppModule.xml"];
        string[] tables = [.. app.Descendants("AppModuleComponent").Select(component => component.Attribute("schemaName")?.Value).OfType<string>()];

        Assert.IsEmpty(SolutionFiles.OwnTables.Select(table => SolutionFiles.NameOf(table).ToLowerInvariant()).Except(tables));
    }
}
