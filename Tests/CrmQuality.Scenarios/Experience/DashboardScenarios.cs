using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Cli.Commands;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Whoever a dashboard is shown to sees every tile of it, and every entry of the site map that is shown to a role leads somewhere.</summary>
[TestClass]
public sealed class DashboardScenarios
{
    private static readonly (string Role, Func<SamplePipeline, Guid> User)[] Roles =
    [
        ("CRM Quality Rep", sample => sample.Ann), ("CRM Quality Manager", sample => sample.Mia), ("CRM Quality Administrator", sample => sample.Eve),
    ];

    public static IEnumerable<object[]> Tiles =>
        from dashboard in SolutionScreens.Dashboards
        from role in Roles
        where dashboard.Descendants("DisplayConditions").Elements("Role").Any(shown => Plain(shown.Attribute("Id")!.Value) == Plain(RoleId(role.Role)))
        from tile in dashboard.Descendants("parameters")
        select new object[] { SolutionScreens.English(dashboard.Element("LocalizedNames")!), role.Role, tile.Element("ViewId")!.Value, tile.Element("VisualizationId")!.Value };

    [TestMethod]
    [DynamicData(nameof(Tiles))]
    public void Tile_ForARoleTheDashboardIsShownTo_Runs(string dashboard, string role, string viewId, string chartId)
    {
        var view = SolutionScreens.View(viewId.ToLowerInvariant());
        var service = As(role);

        var rows = service.RetrieveMultiple(new FetchExpression(view.Query())).Entities;
        string[] bars = chartId.Length == 0 ? [] : SolutionScreens.Chart(chartId.ToLowerInvariant()).Bars(service, view);

        Assert.IsNotEmpty(dashboard);
        Assert.AreEqual(chartId.Length > 0 && rows.Count > 0, bars.Length > 0, "a chart shows what the view has");
    }

    [TestMethod]
    public void Dashboards_OfAllRoles_AreShownToOneAtLeast()
    {
        string[] shown = [.. Tiles.Select(tile => (string)tile[0]).Distinct()];

        CollectionAssert.AreEquivalent(SolutionScreens.Dashboards.Select(dashboard => SolutionScreens.English(dashboard.Element("LocalizedNames")!)).ToArray(), shown);
    }

    [TestMethod]
    [DataRow("CRM Quality Rep", "crmq_rep")]
    [DataRow("CRM Quality Manager", "crmq_rep|crmq_manager")]
    [DataRow("CRM Quality Administrator", "crmq_rep|crmq_manager|crmq_admin")]
    public void Areas_ForARole_HaveNoEntryItMayNotOpen(string role, string areas)
    {
        var map = XElement.Load(Path.Combine(ShippedFiles.Solution, "AppModuleSiteMaps", "crmq_CrmQuality", "AppModuleSiteMap.xml"));
        var service = As(role);
        string[] tables = [.. map.Descendants("Area").Where(area => areas.Split('|').Contains(area.Attribute("Id")!.Value)).Descendants("SubArea").Attributes("Entity").Select(entity => entity.Value)];

        string[] read = [.. tables.Select(table => service.RetrieveMultiple(new QueryExpression(table) { TopCount = 1 }).EntityName)];

        CollectionAssert.AreEqual(tables, read);
    }

    private static IOrganizationService As(string role)
    {
        var sample = SamplePipeline.Shared;
        return sample.Organization.ServiceFor(Roles.Single(known => known.Role == role).User(sample));
    }

    private static string RoleId(string role) => XElement.Load(Path.Combine(ShippedFiles.Solution, "Roles", role + ".xml")).Attribute("id")!.Value;

    private static string Plain(string id) => id.Trim('{', '}').ToLowerInvariant();
}
